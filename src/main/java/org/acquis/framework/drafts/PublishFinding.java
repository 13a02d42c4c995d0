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
        NO_CODE,
        CODE_TWICE,
        CODE_TOO_LONG,
        /** Empty, too long, or that of another part. */
        WRONG_IDENTIFIER,
        TITLE_TOO_LONG,
        REGISTER_CODE_TOO_LONG,
        /** Any text of this part. */
        TEXT_TOO_LONG,
        METHOD_NAME_TOO_LONG,
        WRONG_WEIGHT,
        TASK_WITHOUT_COMPETENCY,
        /** It names a competency that is not there. */
        TASK_OF_UNKNOWN_COMPETENCY,
        TASK_TITLE_TOO_LONG,
        /** Name or description of a level of the scale. */
        LEVEL_TOO_LONG,
        /** Results could not be told from it. */
        WRONG_SCALE;

        /** For texts and tests. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
