package org.acquis.mapping;

/**
 * What stops counting when criteria leave a mapping; it is kept, and counts again when they come back.
 *
 * @param judgements how many
 * @param learners of how many people
 */
public record DroppedJudgements(int judgements, int learners) {
    boolean none() {
        return judgements == 0;
    }
}
