package org.acquis.progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.acquis.assessment.Outcome;
import org.acquis.assessment.RevisionId;
import org.acquis.framework.CriterionId;
import org.acquis.mapping.Purpose;

/**
 * What one revision froze about one criterion.
 *
 * @param firstFinalisedAt when the grid was finalised for the first time: a correction keeps its place among attempts
 * @param purpose certifying and formative count alike for progress; a jury's proposal takes certifying ones only
 */
public record CriterionFact(
        CriterionId criterion,
        RevisionId revision,
        Instant firstFinalisedAt,
        Standing standing,
        Purpose purpose,
        Outcome outcome,
        Optional<String> comment,
        FactSource source) {

    /** Latest first: by the date first finalised, ties by the revision's id. */
    static final Comparator<CriterionFact> LATEST_FIRST = Comparator.comparing(CriterionFact::firstFinalisedAt)
            .thenComparingLong(fact -> fact.revision().value())
            .reversed();

    boolean counts() {
        return standing == Standing.CURRENT;
    }

    boolean hasLevel() {
        return outcome instanceof Outcome.Levelled;
    }

    /** Where and when, without what was said. */
    @Override
    public String toString() {
        return "CriterionFact[criterion=" + criterion.value() + ", revision=" + revision.value() + ", " + standing
                + "]";
    }
}
