package org.acquis.framework.exchange.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mark before an entry of a list. */
final class Bullet {
    private static final Pattern MARK = Pattern.compile(
            "(?:[-–—•●○▪■□◦·➢➔→✓✔❖*\\u2043\\uF0B7\\uF0A7\\uF0D8]|\\d{1,2}\\)|[a-h]\\)|o(?= ))\\s*(?=\\S)");

    private Bullet() {}

    static boolean leads(String text) {
        return MARK.matcher(text).lookingAt();
    }

    /** The mark itself; entries of an inner list often bear another one. */
    static String markOf(String text) {
        return leads(text) ? text.substring(0, 1) : "";
    }

    static String without(String text) {
        Matcher mark = MARK.matcher(text);
        return mark.lookingAt() ? text.substring(mark.end()) : text;
    }
}
