package org.acquis.progress;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.framework.Block;
import org.acquis.framework.Competency;
import org.acquis.framework.CriterionId;
import org.acquis.framework.Scale;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.roster.CourseId;

/**
 * Acquisition of a whole version by one candidate: computed state of every criterion, competency and block, in the order
 * of the référentiel. A proposal, never a jury's decision.
 */
public record Mastery(List<BlockMastery> blocks) {
    public Mastery {
        blocks = List.copyOf(blocks);
    }

    /**
     * @param blocks of the version
     * @param scale of the version
     * @param facts of one candidate and this version, over all courses of the school, in any order
     * @param exempt criteria that a jury took out for this candidate
     */
    public static Mastery of(
            List<Block> blocks,
            Scale scale,
            Collection<CriterionFact> facts,
            Set<CriterionId> exempt,
            CertificationRules rules) {
        Map<CriterionId, List<CriterionFact>> byCriterion =
                facts.stream().collect(Collectors.groupingBy(CriterionFact::criterion));
        JudgingCompetency competencies = new JudgingCompetency(rules, scale);
        JudgingBlock judging = new JudgingBlock(rules, competencies);
        return new Mastery(blocks.stream()
                .map(block -> judging.of(
                        block,
                        block.competencies().stream()
                                .map(competency -> competencies.of(
                                        competency, criteria(competency, byCriterion, exempt, rules, scale)))
                                .toList()))
                .toList());
    }

    /** What trainers of one course may read: all states, and of what was said only what was said in that course. */
    public Mastery seenFrom(CourseId course) {
        return new Mastery(blocks.stream().map(block -> block.seenFrom(course)).toList());
    }

    public StateCounts counts() {
        return StateCounts.of(blocks.stream()
                .flatMap(block -> block.competencies().stream())
                .flatMap(competency -> competency.criteria().stream())
                .toList());
    }

    private static List<CriterionMastery> criteria(
            Competency competency,
            Map<CriterionId, List<CriterionFact>> facts,
            Set<CriterionId> exempt,
            CertificationRules rules,
            Scale scale) {
        return competency.criteria().stream()
                .map(criterion -> CriterionMastery.of(
                        criterion,
                        facts.getOrDefault(criterion.id(), List.of()),
                        exempt.contains(criterion.id()),
                        rules.combining(),
                        scale))
                .toList();
    }
}
