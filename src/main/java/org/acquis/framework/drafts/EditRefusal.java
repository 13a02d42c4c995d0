package org.acquis.framework.drafts;

import java.util.Locale;

/** Why a step of editing cannot be done; the draft stays as it was. */
public enum EditRefusal {
    /** Somebody removed the part, or settled the doubt. */
    PART_GONE,
    /** There is no criterion before this one. */
    NOTHING_BEFORE,
    /** One of the two halves would be empty. */
    NOTHING_TO_SPLIT,
    /** A part needs words. */
    NO_WORDS,
    NO_CODE,
    /** Another part has this code. */
    CODE_TAKEN,
    /** It is the first or the last already. */
    NO_FURTHER,
    /** A part cannot be moved there. */
    WRONG_PLACE,
    /** The weight is no number above 0 with at most three decimals. */
    WRONG_WEIGHT,
    /** A scale needs two levels at least, points that rise, and one level that counts as acquired. */
    WRONG_SCALE;

    /** For texts and tests. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
