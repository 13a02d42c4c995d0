package org.acquis.assessment;

import org.acquis.framework.LevelId;

/** What a trainer says of a criterion. */
public sealed interface Judged {
    /** The criterion is at this level of the scale. */
    record AtLevel(LevelId level) implements Judged {}

    /** There was no occasion to see it. */
    record NotObserved() implements Judged {}

    /** Nothing yet, or taken back; a comment may stand there all the same. */
    record NotScored() implements Judged {}
}
