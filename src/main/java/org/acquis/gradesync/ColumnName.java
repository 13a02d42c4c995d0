package org.acquis.gradesync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The {@code resourceId} and {@code tag} of a column (AGS 2.0, 3.2.4): ours, stable, and different for each activity
 * and subject. The activity is named by a digest of its identity, so that the name is the same on a new installation.
 *
 * @param resourceId at most 255 characters: {@code acquis:DIGEST:KIND} or {@code acquis:DIGEST:KIND:SUBJECT}
 */
public record ColumnName(String resourceId, String tag) {
    private static final String PREFIX = "acquis:";
    private static final int DIGEST_BYTES = 12;

    /** @param subject CASE identifier of the competency or criterion; empty for the overall column */
    public static ColumnName of(ActivityIdentity activity, ColumnKind kind, String subject) {
        String tail = subject.isEmpty() ? kind.code() : kind.code() + ":" + subject;
        return new ColumnName(PREFIX + digest(activity.text()) + ":" + tail, kind.tag());
    }

    /**
     * The overall column of an activity that does not exist yet, for the platform to make along with it. It is recognised
     * by the link it hangs on, like the column of a copied activity.
     *
     * @param code of what the activity is about, as printed
     */
    public static ColumnName chosen(String code) {
        return new ColumnName(
                PREFIX + "chosen-" + digest(code) + ":" + ColumnKind.OVERALL.code(), ColumnKind.OVERALL.tag());
    }

    /** Whether somebody's {@code resourceId} was made by this tool, for whatever activity. */
    public static boolean ours(String resourceId) {
        return resourceId.startsWith(PREFIX);
    }

    /**
     * Whether the other name says the same for another activity: a copy of a course carries the names of the original
     * along with its columns.
     */
    public boolean copiedAs(String otherResourceId, String otherTag) {
        return ours(otherResourceId)
                && otherTag.equals(tag)
                && tail(otherResourceId).equals(tail(resourceId));
    }

    private static String tail(String resourceId) {
        int digestEnd = resourceId.indexOf(':', PREFIX.length());
        return digestEnd < 0 ? "" : resourceId.substring(digestEnd + 1);
    }

    private static String digest(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
