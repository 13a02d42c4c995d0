package org.acquis.framework.drafts;

import java.util.Locale;

/**
 * Where a document is built otherwise than a version.
 *
 * @param part code of the part concerned
 */
public record StructureDifference(Kind kind, PartKind of, String part) {
    /** How they differ. */
    public enum Kind {
        ADDED,
        GONE,
        /** The part belongs to another one above it. */
        MOVED,
        /** The competency has another number of criteria. */
        OTHER_CRITERIA;

        /** For texts and tests. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
