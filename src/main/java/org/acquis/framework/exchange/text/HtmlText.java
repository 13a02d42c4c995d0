package org.acquis.framework.exchange.text;

import java.util.Map;

/** The words of a piece of HTML: paragraphs and entries of lists on lines of their own, tags left out. */
public final class HtmlText {
    private static final int LONGEST_ENTITY = 10;
    private static final Map<String, String> ENTITIES = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "rsquo", "’", "laquo", "«",
            "raquo", "»", "bull", "•");

    private HtmlText() {}

    public static String of(String html) {
        StringBuilder text = new StringBuilder(html.length());
        int at = 0;
        while (at < html.length()) {
            char letter = html.charAt(at);
            int end = letter == '<' && isTag(html, at) ? html.indexOf('>', at) : -1;
            if (end > 0) {
                text.append(standsFor(html.substring(at + 1, Math.min(end, at + 12))));
                at = end + 1;
            } else if (letter == '&') {
                at = entity(html, at, text);
            } else {
                text.append(letter);
                at++;
            }
        }
        return text.toString().strip();
    }

    private static boolean isTag(String html, int at) {
        if (at + 1 >= html.length()) {
            return false;
        }
        char next = html.charAt(at + 1);
        return next == '/' || next == '!' || Character.isLetter(next);
    }

    private static String standsFor(String tag) {
        String name = Folded.of(tag).replaceAll("[^a-z0-9/].*", "");
        return switch (name) {
            case "br", "br/", "/p", "/div", "/ul", "/ol", "/tr" -> "\n";
            case "li" -> "\n- ";
            default -> "";
        };
    }

    /** Writes what the entity at this place spells; anything else stays as it is. */
    private static int entity(String html, int at, StringBuilder text) {
        int end = html.indexOf(';', at);
        if (end > 0 && end - at <= LONGEST_ENTITY) {
            String name = html.substring(at + 1, end);
            String known = ENTITIES.get(name);
            if (known != null) {
                text.append(known);
                return end + 1;
            }
            if (name.matches("#\\d{1,6}|#[xX][0-9A-Fa-f]{1,5}")) {
                boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
                text.appendCodePoint(
                        hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1)));
                return end + 1;
            }
        }
        text.append('&');
        return at + 1;
    }

    /** Words as HTML: a paragraph for each text, lines of a list parted. */
    public static String paragraph(String words) {
        return "<p>"
                + words.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\n", "<br>")
                + "</p>";
    }
}
