package org.acquis.gradesync.sending;

/** A label as the platform has it, as far as it is kept here. */
final class ToldLabel {
    private static final int LONGEST = 255;

    private ToldLabel() {}

    static String cut(String label) {
        return label.length() > LONGEST ? label.substring(0, LONGEST) : label;
    }
}
