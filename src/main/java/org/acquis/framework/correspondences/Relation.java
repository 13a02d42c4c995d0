package org.acquis.framework.correspondences;

import java.util.Locale;

/** How a part of the older version stands to one of the newer. */
public enum Relation {
    SAME,
    /** It goes on with other words; a level also with other points. */
    REWORDED,
    /** Only the newer version has it. */
    NEW,
    /** Only the older version has it. */
    GONE;

    /** As it is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** It is found on both sides, so that judgements may carry. */
    public boolean carries() {
        return this == SAME || this == REWORDED;
    }
}
