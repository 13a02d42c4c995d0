package org.acquis.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.Block;
import org.acquis.framework.Competency;
import org.acquis.roster.CourseId;

/**
 * A block, its competencies in the order of the référentiel, and what follows from them.
 *
 * @param mean of the means of its competencies; empty where none has any, and for readers who may see the state alone
 */
public record BlockMastery(
        Block block,
        List<CompetencyMastery> competencies,
        MasteryResult<Competency> result,
        Optional<BigDecimal> mean) {
    public BlockMastery {
        competencies = List.copyOf(competencies);
    }

    public StateCounts counts() {
        return StateCounts.of(competencies.stream()
                .flatMap(competency -> competency.criteria().stream())
                .toList());
    }

    /** Competencies that are not acquired, whether something is missing or not. */
    public List<CompetencyMastery> open() {
        return competencies.stream()
                .filter(competency -> !competency.result().reached())
                .toList();
    }

    BlockMastery seenFrom(CourseId course) {
        List<CompetencyMastery> seen = competencies.stream()
                .map(competency -> competency.seenFrom(course))
                .toList();
        return new BlockMastery(block, seen, result, seen.equals(competencies) ? mean : Optional.empty());
    }
}
