package org.acquis.framework.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.acquis.framework.Bilingual;
import org.acquis.framework.drafts.PublishFinding.Problem;
import org.acquis.framework.exchange.CriterionLevel;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.UnderstoodTask;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.versions.BundledFramework;
import org.junit.jupiter.api.Test;

/** Whatever no version could hold is found before, with the part that it is about. */
class CheckingDraftTest {
    private final UnderstoodFramework bundled = BundledFramework.read();
    private final UnderstoodBlock block = bundled.blocks().get(0);
    private final UnderstoodTask task = bundled.tasks().get(0);
    private final UnderstoodCriterion criterion = bundled.criteria().get(0);

    @Test
    void the_bundled_framework_has_nothing_against_it() {
        assertThat(found(bundled)).isEmpty();
    }

    @Test
    void identifiers_are_there_fit_and_are_borne_once() {
        assertThat(found(first(block.withIdentifier("")))).containsExactly(wrongIdentifier(""));
        assertThat(found(first(block.withIdentifier("x".repeat(37))))).containsExactly(wrongIdentifier("x".repeat(37)));
        assertThat(found(first(block.withIdentifier(criterion.identifier()))))
                .contains(wrongIdentifier(criterion.identifier()));
        assertThat(found(criterion(each -> each.withLevels(List.of(new CriterionLevel("", Optional.empty()))))))
                .containsExactly(wrongIdentifier(criterion.identifier()));
        assertThat(found(bundled.withIdentifier(" "))).containsExactly(wrongIdentifier(" "));
    }

    private static PublishFinding wrongIdentifier(String part) {
        return new PublishFinding(Problem.WRONG_IDENTIFIER, part);
    }

    @Test
    void a_task_assesses_competencies_that_are_there() {
        assertThat(found(bundled.withTasks(List.of(task.withCompetencies(List.of(block.identifier()))))))
                .containsExactly(new PublishFinding(Problem.TASK_OF_UNKNOWN_COMPETENCY, task.identifier()));
    }

    @Test
    void every_code_is_one() {
        assertThat(found(first(block.with(" ", block.title()))))
                .containsExactly(new PublishFinding(Problem.NO_CODE, block.identifier()));
    }

    @Test
    void a_weight_is_above_0_and_of_the_usual_size() {
        for (String weight : List.of("0", "-1", "0.0004", "10000", "1E+999999999", "1E-999999999")) {
            assertThat(found(criterion(each -> new UnderstoodCriterion(
                            each.identifier(),
                            each.code(),
                            each.wording(),
                            new BigDecimal(weight),
                            false,
                            List.of(),
                            Optional.empty(),
                            List.of(),
                            each.place()))))
                    .as(weight)
                    .containsExactly(new PublishFinding(Problem.WRONG_WEIGHT, criterion.identifier()));
        }
    }

    @Test
    void titles_and_names_are_as_long_as_they_may_be() {
        assertThat(found(titled(500))).isEmpty();
        assertThat(found(titled(501))).containsExactly(new PublishFinding(Problem.TITLE_TOO_LONG, ""));
        assertThat(found(bundled.withHeading(bundled.heading()
                        .with(Wording.official("Titre"), Optional.of("R".repeat(21)), Optional.empty()))))
                .containsExactly(new PublishFinding(Problem.REGISTER_CODE_TOO_LONG, ""));
        assertThat(found(named(1_000))).isEmpty();
        assertThat(found(named(1_001)))
                .containsExactly(new PublishFinding(Problem.TASK_TITLE_TOO_LONG, task.identifier()));
        assertThat(found(level(100, 10_000))).isEmpty();
        assertThat(found(level(101, 1))).containsExactly(new PublishFinding(Problem.LEVEL_TOO_LONG, ""));
        assertThat(found(level(1, 10_001))).containsExactly(new PublishFinding(Problem.LEVEL_TOO_LONG, ""));
        assertThat(found(method(200))).isEmpty();
        assertThat(found(method(201)))
                .containsExactly(new PublishFinding(
                        Problem.METHOD_NAME_TOO_LONG,
                        bundled.competencies().get(0).identifier()));
    }

    @Test
    void a_text_that_is_too_long_is_found_once_a_part() {
        Wording most = Wording.official("é".repeat(10_000));
        Wording more = Wording.official("é".repeat(10_001));

        assertThat(found(first(block.with(block.code(), most)))).isEmpty();
        assertThat(found(first(block.with(block.code(), more))))
                .containsExactly(new PublishFinding(Problem.TEXT_TOO_LONG, block.identifier()));
        assertThat(found(criterion(each -> each.withWording(more)
                        .withLevels(List.of(new CriterionLevel(
                                each.levels().get(0).identifier(), Optional.of("é".repeat(10_001))))))))
                .containsExactly(new PublishFinding(Problem.TEXT_TOO_LONG, criterion.identifier()));
    }

    private static List<PublishFinding> found(UnderstoodFramework framework) {
        return CheckingDraft.of(DraftContent.of(framework, KeptCodes.none()));
    }

    private UnderstoodFramework first(UnderstoodBlock changed) {
        return Reshaping.blocks(bundled, each -> each.identifier().equals(block.identifier()) ? changed : each);
    }

    private UnderstoodFramework criterion(UnaryOperator<UnderstoodCriterion> change) {
        return Reshaping.competencies(
                bundled,
                competency -> competency.withCriteria(competency.criteria().stream()
                        .map(each -> each.identifier().equals(criterion.identifier()) ? change.apply(each) : each)
                        .toList()));
    }

    private UnderstoodFramework titled(int length) {
        return bundled.withHeading(
                bundled.heading().with(Wording.official("é".repeat(length)), Optional.empty(), Optional.empty()));
    }

    private UnderstoodFramework named(int length) {
        return bundled.withTasks(List.of(new UnderstoodTask(
                task.identifier(),
                task.code(),
                new Bilingual("Titre", "é".repeat(length)),
                task.description(),
                task.caseKind(),
                task.competencies(),
                task.place())));
    }

    private UnderstoodFramework level(int name, int description) {
        UnderstoodScale scale = bundled.scaleOrUsual();
        UnderstoodScale.Step lowest = scale.levels().get(0);
        Bilingual label = new Bilingual("Niveau", "é".repeat(name));
        Bilingual described = new Bilingual("é".repeat(description), "Level");
        return bundled.withScale(new UnderstoodScale(
                scale.identifier(),
                scale.label(),
                List.of(
                        new UnderstoodScale.Step(
                                lowest.identifier(), lowest.points(), lowest.acquired(), label, described),
                        scale.levels().get(3))));
    }

    private UnderstoodFramework method(int length) {
        return Reshaping.competency(bundled, bundled.competencies().get(0).identifier(), competency -> {
            UnderstoodMethod known = competency.method().orElseThrow();
            return competency.withMethod(new UnderstoodMethod(
                    known.identifier(),
                    known.kind(),
                    Optional.of("é".repeat(length)),
                    known.caseKind(),
                    known.brief(),
                    known.accommodations(),
                    known.place()));
        });
    }
}
