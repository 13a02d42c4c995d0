package org.acquis.progress;

/** What a revision is worth today. */
public enum Standing {
    /** The newest one of its grid; it counts, even while the grid is reopened. */
    CURRENT,
    /** A later finalising of the same grid took its place; it is history. */
    REPLACED,
    /** Finalised for the wrong learner: neither counts nor is shown. */
    WITHDRAWN
}
