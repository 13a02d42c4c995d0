package org.acquis.documents;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files that every system takes. */
final class FileName {
    private static final int LONGEST_PART = 60;

    private FileName() {}

    /**
     * "Métiers d'été" and "2026" give "metiers-d-ete-2026".
     *
     * @param parts in any letters
     */
    static String of(String extension, String... parts) {
        StringBuilder name = new StringBuilder();
        for (String part : parts) {
            String plain = plain(part);
            if (!plain.isEmpty()) {
                name.append(name.isEmpty() ? "" : "-").append(plain);
            }
        }
        return (name.isEmpty() ? "referentiel" : name) + "." + extension;
    }

    private static String plain(String part) {
        String letters = Normalizer.normalize(part, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("\\.{2,}", ".");
        String cut = letters.length() <= LONGEST_PART ? letters : letters.substring(0, LONGEST_PART);
        return cut.replaceAll("^[-.]+|[-.]+$", "");
    }
}
