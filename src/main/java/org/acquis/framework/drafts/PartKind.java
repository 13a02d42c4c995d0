package org.acquis.framework.drafts;

import java.util.Locale;

/** What a part of a référentiel can be, from the whole to the single. */
public enum PartKind {
    BLOCK,
    ACTIVITY,
    COMPETENCY,
    CRITERION,
    TASK;

    /** As forms and texts spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
