package org.acquis.framework.exchange.text;

import java.text.Normalizer;

/** A text as it is compared: small letters, no accents, plain apostrophes and spaces; as long as the original. */
public final class Folded {
    private Folded() {}

    public static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(folded(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char folded(char letter) {
        if (letter < 128) {
            return Character.toLowerCase(letter);
        }
        if (Character.isSpaceChar(letter)) {
            return ' ';
        }
        return switch (letter) {
            case '’', '‘', 'ʼ', '´' -> '\'';
            case '–', '—', '‑', '‐' -> '-';
            case 'œ', 'Œ' -> 'o';
            case 'æ', 'Æ' -> 'a';
            default ->
                Character.toLowerCase(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                        .charAt(0));
        };
    }
}
