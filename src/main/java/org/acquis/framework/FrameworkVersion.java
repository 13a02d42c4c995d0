package org.acquis.framework;

import java.util.List;
import java.util.Optional;
import org.acquis.framework.rules.RulesEdition;

/**
 * One edition of a school's référentiel, whole.
 *
 * @param school key of the school that owns it
 * @param framework CASE identifier of the framework, the same in every school
 * @param title of the framework, in French as registered
 * @param label what people call this edition: "2026"
 * @param officialWording the school has imported the sentences of the legal text
 * @param rules that hold now
 */
public record FrameworkVersion(
        VersionId id,
        long school,
        String framework,
        String title,
        String label,
        VersionStatus status,
        boolean officialWording,
        List<Block> blocks,
        List<AssessmentTask> tasks,
        Scale scale,
        RulesEdition rules) {

    public FrameworkVersion {
        blocks = List.copyOf(blocks);
        tasks = List.copyOf(tasks);
    }

    /** As people tell versions of several référentiels apart. */
    public String name() {
        return title + " · " + label;
    }

    /** All competencies, in the order of the référentiel. */
    public List<Competency> competencies() {
        return blocks.stream().flatMap(block -> block.competencies().stream()).toList();
    }

    /** All criteria, in the order of the référentiel. */
    public List<Criterion> criteria() {
        return blocks.stream().flatMap(Block::criteria).toList();
    }

    public Optional<Criterion> criterion(CriterionId id) {
        return blocks.stream()
                .flatMap(Block::criteria)
                .filter(criterion -> criterion.id().equals(id))
                .findFirst();
    }

    public Optional<Competency> competency(CompetencyId id) {
        return competencies().stream()
                .filter(competency -> competency.id().equals(id))
                .findFirst();
    }

    public Optional<Competency> competencyOf(CriterionId id) {
        return competencies().stream()
                .filter(competency -> competency.criteria().stream()
                        .anyMatch(criterion -> criterion.id().equals(id)))
                .findFirst();
    }

    public Optional<Block> blockOf(CompetencyId id) {
        return blocks.stream()
                .filter(block -> block.competencies().stream()
                        .anyMatch(competency -> competency.id().equals(id)))
                .findFirst();
    }

    @Override
    public String toString() {
        return "FrameworkVersion[" + id.value() + ", " + label + "]";
    }
}
