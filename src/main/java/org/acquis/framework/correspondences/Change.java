package org.acquis.framework.correspondences;

import java.util.Locale;

/** What differs between a part and the one that it corresponds to. */
public enum Change {
    WORDING,
    CODE,
    /** It belongs to another part above it. */
    PARENT,
    /** Kind, case, brief or accommodations of a competency's assessment method. */
    METHOD,
    WEIGHT,
    ESSENTIAL,
    /** Sub-indicators and note for assessors. */
    GUIDANCE,
    /** What the levels mean on a criterion. */
    DESCRIPTORS,
    POINTS,
    ACQUIRED;

    /** For texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
