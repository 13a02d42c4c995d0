package org.acquis.framework;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.versions.BundledFramework;
import org.junit.jupiter.api.Test;

/** The bundled référentiel has the structure and the codes of the official document. */
class FrameworkTest {
    private final UnderstoodFramework bundled = BundledFramework.read();
    private final FrameworkVersion version = GivenVersion.bundled();

    @Test
    void it_holds_4_blocks_19_activities_21_competencies_82_criteria_and_10_tasks() {
        assertThat(version.blocks()).extracting(Block::code).containsExactly("A1", "A2", "A3", "A4");
        assertThat(activities()).hasSize(19);
        assertThat(version.competencies()).hasSize(21);
        assertThat(version.criteria()).hasSize(82);
        assertThat(version.tasks())
                .extracting(AssessmentTask::code)
                .containsExactly("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10");
    }

    @Test
    void each_competency_has_its_number_of_criteria() {
        Map<String, Integer> counts = version.competencies().stream()
                .collect(Collectors.toMap(
                        Competency::code, competency -> competency.criteria().size()));

        assertThat(counts)
                .isEqualTo(expected("C1.1 4, C1.2 4, C1.3 4, C1.4 5, C1.5 3, "
                        + "C2.1 6, C2.2 3, C2.3 3, C2.4 3, C2.5 5, "
                        + "C3.1 3, C3.2 4, C3.3 3, C3.4 3, C3.5 4, "
                        + "C4.1 5, C4.2 4, C4.3 5, C4.4 3, C4.5 4, C4.6 4"));
    }

    @Test
    void competencies_belong_to_the_activity_that_is_named_not_to_the_one_whose_number_looks_alike() {
        Map<String, List<String>> links = activities().stream()
                .collect(Collectors.toMap(
                        ProfessionalActivity::code,
                        activity -> activity.competencies().stream()
                                .map(Competency::code)
                                .toList()));

        assertThat(links)
                .containsEntry("A2.1", List.of("C2.1", "C2.2"))
                .containsEntry("A2.2", List.of("C2.3"))
                .containsEntry("A2.4", List.of("C2.5"))
                .containsEntry("A3.1", List.of("C3.1"))
                .containsEntry("A3.2", List.of("C3.2", "C3.3"))
                .containsEntry("A3.3", List.of("C3.4"))
                .containsEntry("A3.4", List.of("C3.5"))
                .containsEntry("A4.6", List.of("C4.6"));
        assertThat(links.values()).noneMatch(List::isEmpty);
    }

    @Test
    void there_are_one_dissertation_and_20_simulations_and_only_c4_2_excludes_a_fictional_case() {
        assertThat(version.competencies().stream()
                        .collect(groupingBy(competency -> competency.method().kind(), counting())))
                .isEqualTo(Map.of(MethodKind.DISSERTATION, 1L, MethodKind.SIMULATION, 20L));
        assertThat(version.competencies().stream()
                        .filter(competency -> competency.method().caseKind() == CaseKind.REAL))
                .extracting(Competency::code)
                .containsExactly("C4.2");
        assertThat(version.competencies().get(0).method().kind()).isEqualTo(MethodKind.DISSERTATION);
    }

    @Test
    void the_tasks_assess_every_competency_once_and_three_of_them_go_across_blocks() {
        List<CompetencyId> assessed = version.tasks().stream()
                .flatMap(task -> task.competencies().stream())
                .toList();

        assertThat(assessed).hasSize(21).doesNotHaveDuplicates();
        assertThat(version.tasks().stream()
                        .filter(task -> task.competencies().stream()
                                        .map(competency ->
                                                version.blockOf(competency).orElseThrow())
                                        .distinct()
                                        .count()
                                > 1))
                .hasSize(3);
    }

    @Test
    void a_criterion_s_code_is_its_competency_and_its_position() {
        for (Competency competency : version.competencies()) {
            for (int i = 0; i < competency.criteria().size(); i++) {
                Criterion criterion = competency.criteria().get(i);
                assertThat(criterion.position()).isEqualTo(i + 1);
                assertThat(criterion.code()).isEqualTo(competency.code() + ".K" + (i + 1));
                assertThat(version.competencyOf(criterion.id())).contains(competency);
                assertThat(version.criterion(criterion.id())).contains(criterion);
            }
        }
    }

    @Test
    void the_scale_has_four_levels_0_to_3_acquired_from_2() {
        Scale scale = version.scale();

        assertThat(scale.levels())
                .extracting(level -> level.points().intValueExact())
                .containsExactly(0, 1, 2, 3);
        assertThat(scale.levels()).extracting(Level::acquired).containsExactly(false, false, true, true);
        assertThat(scale.levels()).extracting(Level::position).containsExactly(1, 2, 3, 4);
        assertThat(scale.highestPoints()).isEqualByComparingTo("3");
        assertThat(version.criteria())
                .allSatisfy(criterion -> assertThat(criterion.weight()).isEqualByComparingTo(BigDecimal.ONE));
    }

    @Test
    void identifiers_are_never_shared() {
        List<String> identifiers = Stream.of(
                        version.blocks().stream().map(Block::identifier),
                        activities().stream().map(ProfessionalActivity::identifier),
                        version.competencies().stream().map(Competency::identifier),
                        version.criteria().stream().map(Criterion::identifier),
                        version.tasks().stream().map(AssessmentTask::identifier),
                        Stream.of(bundled.identifier()))
                .flatMap(each -> each)
                .toList();

        assertThat(new HashSet<>(identifiers)).hasSameSizeAs(identifiers).hasSize(4 + 19 + 21 + 82 + 10 + 1);
        assertThat(identifiers).allMatch(identifier -> identifier.matches("[0-9a-f-]{36}"));
    }

    @Test
    void every_text_is_there_in_both_languages_and_no_official_sentence_is() {
        Stream<Bilingual> texts = Stream.of(
                        version.blocks().stream().map(Block::title),
                        activities().stream().map(ProfessionalActivity::title),
                        version.competencies().stream().map(Competency::label),
                        version.competencies().stream()
                                .map(competency -> competency.method().brief()),
                        version.competencies().stream()
                                .map(competency ->
                                        competency.method().accommodations().orElseThrow()),
                        version.criteria().stream().map(Criterion::label),
                        version.tasks().stream().map(AssessmentTask::title),
                        version.tasks().stream().map(AssessmentTask::description))
                .flatMap(each -> each);

        assertThat(texts).allSatisfy(text -> {
            assertThat(text.fr()).isNotBlank();
            assertThat(text.en()).isNotBlank();
        });
        assertThat(version.officialWording()).isFalse();
        assertThat(version.competencies())
                .allMatch(competency -> competency.officialWording().isEmpty());
        assertThat(version.criteria())
                .allMatch(criterion -> criterion.officialWording().isEmpty());
        assertThat(bundled.accommodationRules()).hasSize(5);
        assertThat(bundled.accommodationRules().stream()
                        .flatMap(rule -> rule.conditions().stream())
                        .mapToInt(conditions -> conditions.texts().size()))
                .containsExactly(2);
    }

    private List<ProfessionalActivity> activities() {
        return version.blocks().stream()
                .flatMap(block -> block.activities().stream())
                .toList();
    }

    private static Map<String, Integer> expected(String list) {
        return Arrays.stream(list.split(", "))
                .map(entry -> entry.split(" "))
                .collect(Collectors.toMap(entry -> entry[0], entry -> Integer.parseInt(entry[1])));
    }
}
