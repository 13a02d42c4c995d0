package org.acquis.framework.exchange;

/** What a person can do about a {@link Doubt}. */
public enum Choice {
    /** It is right as it was understood. */
    ACCEPT,
    /** Two parts were taken for one. */
    SPLIT,
    /** One part was taken for two. */
    MERGE,
    /** The words belong to another part. */
    MOVE,
    /** Something is missing and has to be written. */
    SUPPLY
}
