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
    /** A task assesses one competency at least. */
    NO_COMPETENCY,
    /** It is the first or the last already. */
    NO_FURTHER,
    /** A part cannot be moved there. */
    WRONG_PLACE,
    /** The weight is no number above 0 with at most three decimals. */
    WRONG_WEIGHT,
    /** A scale has two levels at least. */
    LEVELS_TOO_FEW,
    /** One level counts as acquired and one does not. */
    LEVELS_ALL_ALIKE,
    /** Above a level that counts as acquired all do. */
    ACQUIRED_BELOW,
    /** A higher level has more points. */
    POINTS_NOT_RISING,
    /** Points are no number from 0 to 9,999 with at most three decimals. */
    WRONG_POINTS,
    /** The conditions of a rule are not told in the same number in each wording. */
    CONDITIONS_UNEVEN;

    /** For texts and tests. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
