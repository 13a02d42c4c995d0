package org.acquis.web.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acquis.framework.AssessmentTask;
import org.acquis.framework.Block;
import org.acquis.framework.CaseKind;
import org.acquis.framework.Competency;
import org.acquis.framework.Criterion;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.ProfessionalActivity;
import org.acquis.web.Texts;

/** A version as boxes, those of a choice ticked. */
final class Tree {
    private final FrameworkVersion version;
    private final Set<CriterionId> choice;
    private final Texts texts;

    Tree(FrameworkVersion version, Set<CriterionId> choice, Texts texts) {
        this.version = version;
        this.choice = choice;
        this.texts = texts;
    }

    List<Branch> blocks() {
        return version.blocks().stream().map(this::block).toList();
    }

    List<Branch> tasks() {
        return version.tasks().stream().map(this::task).toList();
    }

    private Branch block(Block block) {
        return branch(
                "block",
                block.id().value(),
                block.code(),
                texts.in(block.title()),
                "",
                Optional.empty(),
                block.competencies(),
                block.activities().stream().map(this::activity).toList(),
                List.of());
    }

    private Branch activity(ProfessionalActivity activity) {
        return branch(
                "activity",
                activity.id().value(),
                activity.code(),
                texts.in(activity.title()),
                "",
                Optional.empty(),
                activity.competencies(),
                activity.competencies().stream().map(this::competency).toList(),
                List.of());
    }

    private Branch competency(Competency competency) {
        return branch(
                "competency",
                competency.id().value(),
                competency.code(),
                texts.in(competency.label()),
                "",
                competency.officialWording(),
                List.of(competency),
                List.of(),
                competency.criteria().stream().map(this::leaf).toList());
    }

    private Leaf leaf(Criterion criterion) {
        return new Leaf(
                criterion.id().value(),
                criterion.code(),
                texts.in(criterion.label()),
                criterion.officialWording(),
                choice.contains(criterion.id()));
    }

    private Branch task(AssessmentTask task) {
        List<Competency> competencies = task.competencies().stream()
                .flatMap(id -> version.competency(id).stream())
                .toList();
        String codes = competencies.stream().map(Competency::code).collect(Collectors.joining(", "));
        return branch(
                "task",
                task.id().value(),
                task.code(),
                texts.in(task.title()),
                texts.of(
                        task.caseKind() == CaseKind.REAL ? "mapping.task-real" : "mapping.task-competencies",
                        texts.of("mapping.task-field", competencies.size()),
                        codes),
                Optional.empty(),
                competencies,
                List.of(),
                List.of());
    }

    private Branch branch(
            String kind,
            long id,
            String code,
            String label,
            String note,
            Optional<String> official,
            List<Competency> below,
            List<Branch> branches,
            List<Leaf> leaves) {
        return new Branch(
                kind,
                id,
                code,
                label,
                note,
                official,
                criteria(below).map(CriterionId::value).toList(),
                (int) criteria(below).filter(choice::contains).count(),
                branches,
                leaves);
    }

    private static Stream<CriterionId> criteria(List<Competency> competencies) {
        return competencies.stream()
                .flatMap(competency -> competency.criteria().stream())
                .map(Criterion::id);
    }
}
