package org.acquis.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acquis.assessment.FrozenJudgement;
import org.acquis.assessment.Score;
import org.acquis.framework.VersionId;

/**
 * What one attempt at an activity ended with, as its revision in force froze it.
 *
 * @param attempt 1 for the first sitting
 * @param version what the judgements' ids belong to; the activity may be mapped to another one since
 * @param remark general remark of the grid
 * @param judgements in the order of the grid
 */
public record AttemptResult(
        int attempt,
        Instant finalisedAt,
        VersionId version,
        Score score,
        Optional<String> remark,
        List<Judged> judgements) {

    /**
     * @param comment of the assessor
     */
    public record Judged(FrozenJudgement judgement, Optional<String> comment) {
        @Override
        public String toString() {
            return "Judged[" + judgement.code() + "]";
        }
    }

    public AttemptResult {
        judgements = List.copyOf(judgements);
    }

    @Override
    public String toString() {
        return "AttemptResult[attempt " + attempt + ", " + judgements + "]";
    }
}
