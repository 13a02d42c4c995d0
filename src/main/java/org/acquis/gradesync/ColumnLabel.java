package org.acquis.gradesync;

/** How columns are called in the gradebook: the activity's title and what the column is about, within 255 characters. */
public final class ColumnLabel {
    /** Moodle fails on longer labels. */
    static final int LONGEST = 255;

    private static final String SEPARATOR = " · ";

    private ColumnLabel() {}

    public static String overall(String title) {
        return cut(title, LONGEST);
    }

    /** {@code Étude de cas · C1.1 (2/4)}: two of the four criteria of C1.1 are assessed here. */
    public static String competency(String title, String code, int assessed, int all) {
        return of(title, aboutCompetency(code, assessed, all));
    }

    public static String criterion(String title, String code) {
        return of(title, code);
    }

    /**
     * The title gives way, never what tells the columns of one activity apart.
     *
     * @param about what stands after the title; empty for the overall column
     */
    static String of(String title, String about) {
        return about.isEmpty()
                ? overall(title)
                : cut(title, LONGEST - SEPARATOR.length() - about.length()) + SEPARATOR + about;
    }

    static String aboutCompetency(String code, int assessed, int all) {
        return code + " (" + assessed + "/" + all + ")";
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        // Never half of a surrogate pair.
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
