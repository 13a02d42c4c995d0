package org.acquis.web.versions;

import java.util.List;

/**
 * Two parts that correspond, or one alone, as a page shows them.
 *
 * @param place id in the page
 * @param kind code of the kind, for forms
 * @param older the part of the older version; empty where there is none
 * @param newer the part of the newer version; empty where there is none
 * @param relation code of how they stand, for the look
 * @param said the same in words
 * @param changes what differs besides, in words
 * @param confirmable correspondences of this kind are confirmed here
 * @param partners parts of the newer version that one that is gone may be paired with
 */
public record PairRow(
        String place,
        String kind,
        Part older,
        Part newer,
        String relation,
        String said,
        List<String> changes,
        boolean confirmable,
        boolean confirmed,
        List<Part> partners) {

    /** @param identifier empty: there is no such part */
    public record Part(String identifier, String code, String words) {
        static final Part NONE = new Part("", "", "");

        public boolean there() {
            return !identifier.isEmpty();
        }
    }

    public PairRow {
        changes = List.copyOf(changes);
        partners = List.copyOf(partners);
    }

    /** They say the same, so that it need stand there only once. */
    public boolean once() {
        return older.there() && newer.there() && older.words().equals(newer.words());
    }

    /** Whom the buttons are about. */
    public String about() {
        return newer.there() ? newer.code() : older.code();
    }
}
