package org.acquis.framework.drafts;

import java.util.Locale;

/**
 * Something that has to be mended before a draft can be published.
 *
 * @param part identifier of the part concerned; empty for the framework as a whole
 */
public record PublishFinding(Problem problem, String part) {
    /** What can be wrong. */
    public enum Problem {
        OPEN_DOUBTS,
        /** The framework has a version of this name. */
        LABEL_TAKEN,
        NO_TITLE,
        NO_BLOCK,
        NO_ACTIVITY,
        NO_COMPETENCY,
        NO_METHOD,
        NO_CRITERION,
        CODE_TWICE,
        CODE_TOO_LONG,
        TASK_WITHOUT_COMPETENCY,
        /** Results could not be told from it. */
        WRONG_SCALE;

        /** For texts and tests. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
