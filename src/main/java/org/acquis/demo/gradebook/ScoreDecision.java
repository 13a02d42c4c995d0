package org.acquis.demo.gradebook;

/** What becomes of a score. */
public sealed interface ScoreDecision {

    /** Stored as this cell. */
    record Stored(DemoGrade grade) implements ScoreDecision {}

    /** Answered as if stored; a text column keeps nothing. */
    record Dropped() implements ScoreDecision {}

    /** Not newer than what is there, in whole seconds. */
    record NotNewer() implements ScoreDecision {}

    /** The column or the cell is locked. */
    record Locked() implements ScoreDecision {}
}
