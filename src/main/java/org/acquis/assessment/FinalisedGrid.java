package org.acquis.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.acquis.framework.VersionId;
import org.acquis.mapping.GradebookDetail;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.acquis.roster.PersonId;

/**
 * A revision as the gradebook needs it, all by value.
 *
 * @param attempt number of the attempt, from 1
 * @param language of columns and comments: {@code fr} or {@code en}
 * @param at when it was finalised
 * @param highestPoints of the scale, for one criterion of weight 1
 * @param judgements in the order of the grid; exempt and not observed ones are among them
 */
public record FinalisedGrid(
        RevisionId revision,
        AssessmentId assessment,
        CourseId course,
        CourseActivityId activity,
        PersonId learner,
        int attempt,
        VersionId version,
        GradebookDetail detail,
        String language,
        Instant at,
        BigDecimal highestPoints,
        List<FrozenJudgement> judgements) {

    public FinalisedGrid {
        judgements = List.copyOf(judgements);
    }

    /** The score of the whole grid. */
    public Score score() {
        return Score.ofFrozen(highestPoints, judgements);
    }

    /** Keys only. */
    @Override
    public String toString() {
        return "FinalisedGrid[revision=" + revision.value() + ", activity=" + activity.value() + "]";
    }
}
