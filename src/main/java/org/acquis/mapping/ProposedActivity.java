package org.acquis.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acquis.framework.AssessmentTask;
import org.acquis.framework.Bilingual;
import org.acquis.framework.Block;
import org.acquis.framework.CaseKind;
import org.acquis.framework.Competency;
import org.acquis.framework.Criterion;
import org.acquis.framework.FrameworkVersion;

/**
 * An activity that a teacher may add to his course: it assesses one task, competency or block of a version.
 *
 * @param code as printed; unique among the proposals of a version
 * @param about what is assessed, in a sentence; empty where the title says it all
 * @param competencies whose criteria it assesses, all of them
 */
public record ProposedActivity(
        Kind kind,
        String code,
        Bilingual title,
        Optional<Bilingual> about,
        CaseKind caseKind,
        List<Competency> competencies) {

    /** What one activity is about, in the order in which schools usually think of it. */
    public enum Kind {
        TASK,
        COMPETENCY,
        BLOCK
    }

    public ProposedActivity {
        competencies = List.copyOf(competencies);
    }

    /** All proposals of a version: its tasks, its competencies, its blocks. */
    public static List<ProposedActivity> of(FrameworkVersion version) {
        Stream<ProposedActivity> tasks = version.tasks().stream().map(task -> task(task, version));
        Stream<ProposedActivity> competencies = version.competencies().stream().map(ProposedActivity::competency);
        Stream<ProposedActivity> blocks = version.blocks().stream().map(ProposedActivity::block);
        return Stream.of(tasks, competencies, blocks).flatMap(all -> all).toList();
    }

    /** How many criteria it assesses. */
    public int criteria() {
        return competencies.stream()
                .mapToInt(competency -> competency.criteria().size())
                .sum();
    }

    /** Whether the activities of a course assess all its criteria already. */
    public boolean coveredBy(Coverage coverage) {
        return competencies.stream()
                .flatMap(competency -> competency.criteria().stream())
                .allMatch((Criterion criterion) -> coverage.assesses(criterion));
    }

    /** Codes of its competencies, as printed. */
    public String competencyCodes() {
        return competencies.stream().map(Competency::code).collect(Collectors.joining(", "));
    }

    /** Custom parameters for its link: what {@link FillingMapping} reads on the first visit. */
    public Map<String, String> custom(FrameworkVersion version, ColumnSettings settings) {
        return LinkParameters.of(code, version.framework(), settings);
    }

    private static ProposedActivity task(AssessmentTask task, FrameworkVersion version) {
        List<Competency> competencies = task.competencies().stream()
                .flatMap(id -> version.competency(id).stream())
                .toList();
        return new ProposedActivity(
                Kind.TASK, task.code(), task.title(), Optional.of(task.description()), task.caseKind(), competencies);
    }

    private static ProposedActivity competency(Competency competency) {
        return new ProposedActivity(
                Kind.COMPETENCY,
                competency.code(),
                competency.label(),
                Optional.of(competency.method().brief()),
                competency.method().caseKind(),
                List.of(competency));
    }

    private static ProposedActivity block(Block block) {
        return new ProposedActivity(
                Kind.BLOCK, block.code(), block.title(), Optional.empty(), CaseKind.EITHER, block.competencies());
    }
}
