package org.acquis.framework.rules;

import java.util.Locale;

/** What becomes of a criterion that was only ever said to be not observed. It is never worth zero. */
public enum NotObservedRule {
    /** Its competency stays incomplete until there was an occasion. */
    MISSING,
    /** It leaves the denominator of its competency, as long as something else of that was assessed. */
    IGNORED;

    /** The word in forms, texts and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
