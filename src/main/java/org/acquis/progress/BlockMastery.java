package org.acquis.progress;

import java.util.List;
import org.acquis.framework.Block;
import org.acquis.framework.Competency;
import org.acquis.roster.CourseId;

/** A block, its competencies in the order of the référentiel, and what follows from them. */
public record BlockMastery(Block block, List<CompetencyMastery> competencies, MasteryResult<Competency> result) {
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
        return new BlockMastery(
                block,
                competencies.stream()
                        .map(competency -> competency.seenFrom(course))
                        .toList(),
                result);
    }
}
