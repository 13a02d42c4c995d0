package org.acquis.framework.drafts;

import static org.acquis.framework.drafts.Editing.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CaseKind;
import org.acquis.framework.MethodKind;
import org.acquis.framework.exchange.Documents;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.versions.BundledFramework;
import org.junit.jupiter.api.Test;

/** Each step of editing, without a database. */
class EditsTest {
    private static final Bilingual NONE = new Bilingual("", "");

    private final DraftContent bundled = DraftContent.of(BundledFramework.read(), KeptCodes.none());
    private final UnderstoodCompetency first =
            bundled.framework().competencies().get(0);
    private final UnderstoodCriterion criterion = first.criteria().get(1);

    @Test
    void words_and_code_of_a_competency_are_written_anew() {
        DraftContent changed = done(
                bundled, new RewritePart(first.identifier(), "C9.9", "Veiller.", new Bilingual("Veille", "Watch")));

        UnderstoodCompetency now = changed.framework().competencies().get(0);
        assertThat(now.code()).isEqualTo("C9.9");
        assertThat(now.statement())
                .isEqualTo(new Wording(Optional.of("Veiller."), Optional.of(new Bilingual("Veille", "Watch"))));
        assertThat(now.criteria()).extracting(UnderstoodCriterion::code).contains("C9.9.K1", "C9.9.K4");
    }

    @Test
    void a_label_in_one_language_stands_for_both() {
        DraftContent changed =
                done(bundled, new RewritePart(criterion.identifier(), "", "", new Bilingual("Clair", "")));

        assertThat(changed.framework().competencies().get(0).criteria().get(1).wording())
                .isEqualTo(Wording.label(new Bilingual("Clair", "Clair")));
    }

    @Test
    void a_part_needs_words_and_a_code_of_its_own() {
        assertThat(new RewritePart(first.identifier(), "C1.1", " ", NONE).apply(bundled))
                .isEqualTo(Edit.refused(EditRefusal.NO_WORDS));
        assertThat(new RewritePart(first.identifier(), "", "x", NONE).apply(bundled))
                .isEqualTo(Edit.refused(EditRefusal.NO_CODE));
        assertThat(new RewritePart(first.identifier(), "C1.2", "x", NONE).apply(bundled))
                .isEqualTo(Edit.refused(EditRefusal.CODE_TAKEN));
        assertThat(new RewritePart("nobody", "C1.2", "x", NONE).apply(bundled))
                .isEqualTo(Edit.refused(EditRefusal.PART_GONE));
    }

    @Test
    void whoever_writes_the_words_of_a_doubt_anew_settles_it() {
        DraftContent read = DraftContent.of(Documents.reading("fournil.txt").framework(), KeptCodes.none());
        OpenDoubt doubt = read.doubts().stream()
                .filter(each -> each.code().equals("cell-resumed"))
                .findFirst()
                .orElseThrow();
        Part part = new Parts(read.framework()).find(doubt.part()).orElseThrow();

        DraftContent changed = done(read, new RewritePart(doubt.part(), part.code(), "Autres mots.", NONE));

        assertThat(changed.doubts()).doesNotContain(doubt).hasSize(read.doubts().size() - 1);
    }

    @Test
    void a_criterion_is_described_and_its_weight_is_held_to_its_bounds() {
        DraftContent changed = done(
                bundled,
                new DescribeCriterion(
                        criterion.identifier(),
                        new BigDecimal("2.5"),
                        true,
                        List.of("Sources", "Dates"),
                        "À l'oral",
                        List.of("rien", "", "bien", "très bien")));

        UnderstoodCriterion now =
                changed.framework().competencies().get(0).criteria().get(1);
        assertThat(now.weight()).isEqualByComparingTo("2.5");
        assertThat(now.essential()).isTrue();
        assertThat(now.indicators()).containsExactly("Sources", "Dates");
        assertThat(now.note()).contains("À l'oral");
        assertThat(now.levels())
                .extracting(level -> level.descriptor().orElse(""))
                .containsExactly("rien", "", "bien", "très bien");
        assertThat(now.levels())
                .extracting(level -> level.identifier())
                .containsExactlyElementsOf(criterion.levels().stream()
                        .map(level -> level.identifier())
                        .toList());
        for (String weight : List.of("0", "-1", "0.0001", "10000")) {
            assertThat(new DescribeCriterion(
                                    criterion.identifier(), new BigDecimal(weight), false, List.of(), "", List.of())
                            .apply(bundled))
                    .as(weight)
                    .isEqualTo(Edit.refused(EditRefusal.WRONG_WEIGHT));
        }
    }

    @Test
    void a_brief_and_a_frame_in_one_language_stand_for_both() {
        String first = bundled.framework().competencies().get(0).identifier();
        DraftContent english = done(
                bundled,
                new DescribeMethod(
                        first,
                        MethodKind.SIMULATION,
                        CaseKind.REAL,
                        "",
                        new Bilingual("", "A garden."),
                        new Bilingual("", "More time")));

        UnderstoodMethod method =
                english.framework().competencies().get(0).method().orElseThrow();
        assertThat(method.brief().labelled()).isEqualTo(new Bilingual("A garden.", "A garden."));
        assertThat(method.accommodations().orElseThrow().labelled()).isEqualTo(new Bilingual("More time", "More time"));
    }

    @Test
    void a_method_is_described_and_settles_that_it_was_missing() {
        DraftContent read = DraftContent.of(Documents.reading("jardin.txt").framework(), KeptCodes.none());
        OpenDoubt missing = read.doubts().get(0);
        assertThat(missing.code()).isEqualTo("brief-missing");

        DraftContent changed = done(
                read,
                new DescribeMethod(
                        missing.part(),
                        MethodKind.SIMULATION,
                        CaseKind.REAL,
                        "",
                        new Bilingual("Un jardin réel.", ""),
                        new Bilingual("Temps majoré", "More time")));

        UnderstoodMethod method = changed.framework().competencies().stream()
                .filter(each -> each.identifier().equals(missing.part()))
                .findFirst()
                .orElseThrow()
                .method()
                .orElseThrow();
        assertThat(method.caseKind()).isEqualTo(CaseKind.REAL);
        assertThat(method.brief()).isEqualTo(Wording.label(new Bilingual("Un jardin réel.", "Un jardin réel.")));
        assertThat(method.accommodations()).contains(Wording.label(new Bilingual("Temps majoré", "More time")));
        assertThat(changed.doubts()).isEmpty();
    }

    @Test
    void parts_are_added_below_their_parent_with_a_free_code() {
        DraftContent withBlock = done(bundled, new AddPart("", "Piloter"));
        var block = withBlock.framework().blocks().get(4);
        DraftContent withActivity = done(withBlock, new AddPart(block.identifier(), "Suivre"));
        var activity = withActivity.framework().blocks().get(4).activities().get(0);
        DraftContent withCompetency = done(withActivity, new AddPart(activity.identifier(), "Mesurer"));
        var competency = withCompetency.framework().competencies().get(21);
        DraftContent withCriterion = done(withCompetency, new AddPart(competency.identifier(), "La mesure est juste"));

        assertThat(block.code()).isEqualTo("A5");
        assertThat(activity.code()).isEqualTo("A5.1");
        assertThat(competency.code()).isEqualTo("C22");
        assertThat(withCriterion.framework().competencies().get(21).criteria())
                .extracting(UnderstoodCriterion::code)
                .containsExactly("C22.K1");
        assertThat(CheckingDraft.of(withCriterion))
                .containsExactly(new PublishFinding(PublishFinding.Problem.NO_METHOD, competency.identifier()));
        assertThat(new AddPart(criterion.identifier(), "x").apply(bundled))
                .isEqualTo(Edit.refused(EditRefusal.WRONG_PLACE));
    }

    @Test
    void a_part_is_removed_with_all_below_it_and_its_tasks_forget_it() {
        DraftContent changed =
                done(bundled, new RemovePart(bundled.framework().blocks().get(0).identifier()));

        assertThat(changed.framework().blocks()).hasSize(3);
        assertThat(changed.framework().criteria()).hasSize(62);
        List<String> left = changed.framework().competencies().stream()
                .map(UnderstoodCompetency::identifier)
                .toList();
        assertThat(changed.framework().tasks())
                .hasSize(10)
                .allSatisfy(task -> assertThat(left).containsAll(task.competencies()));
    }

    @Test
    void a_criterion_goes_up_and_down_among_its_own() {
        DraftContent up = done(bundled, new ShiftPart(criterion.identifier(), false));

        assertThat(up.framework().competencies().get(0).criteria().get(0).identifier())
                .isEqualTo(criterion.identifier());
        assertThat(up.framework().competencies().get(0).criteria().get(0).code())
                .isEqualTo("C1.1.K1");
        assertThat(done(up, new ShiftPart(criterion.identifier(), true)).framework())
                .isEqualTo(bundled.framework());
        assertThat(new ShiftPart(criterion.identifier(), false).apply(up))
                .isEqualTo(Edit.refused(EditRefusal.NO_FURTHER));
    }

    @Test
    void a_competency_goes_to_an_activity_of_another_bloc_and_keeps_its_codes() {
        String activity =
                bundled.framework().blocks().get(2).activities().get(0).identifier();

        DraftContent changed = done(bundled, new MovePart(first.identifier(), activity));

        assertThat(changed.framework().blocks().get(2).activities().get(0).competencies())
                .last()
                .isEqualTo(first);
        assertThat(changed.framework().criteria())
                .containsExactlyInAnyOrderElementsOf(bundled.framework().criteria());
        assertThat(changed.framework().tasks()).isEqualTo(bundled.framework().tasks());
    }

    @Test
    void an_activity_goes_to_another_bloc_with_all_below_it() {
        var activity = bundled.framework().blocks().get(0).activities().get(0);

        DraftContent changed = done(
                bundled,
                new MovePart(
                        activity.identifier(),
                        bundled.framework().blocks().get(3).identifier()));

        assertThat(changed.framework().blocks().get(0).activities()).doesNotContain(activity);
        assertThat(changed.framework().blocks().get(3).activities()).last().isEqualTo(activity);
    }

    @Test
    void a_part_goes_only_below_another_part_of_the_kind_above() {
        var block = bundled.framework().blocks().get(0);
        var activity = block.activities().get(0);

        assertThat(new MovePart("nobody", block.identifier()).apply(bundled))
                .isEqualTo(Edit.refused(EditRefusal.PART_GONE));
        for (String to : List.of(block.identifier(), activity.identifier(), "nobody")) {
            assertThat(new MovePart(first.identifier(), to).apply(bundled))
                    .as(to)
                    .isEqualTo(Edit.refused(EditRefusal.WRONG_PLACE));
        }
        for (String part : List.of(block.identifier(), activity.identifier(), criterion.identifier())) {
            assertThat(new MovePart(part, block.identifier()).apply(bundled))
                    .as(part)
                    .isEqualTo(Edit.refused(EditRefusal.WRONG_PLACE));
        }
    }

    @Test
    void a_competency_that_takes_over_a_code_gives_none_that_another_one_gave() {
        Map<String, String> codes = new HashMap<>();
        first.criteria().forEach(each -> codes.put(each.identifier(), each.code()));
        DraftContent published = DraftContent.of(
                bundled.framework(),
                new KeptCodes(codes, Map.of(first.identifier(), first.criteria().size())));
        UnderstoodCompetency second = published.framework().competencies().get(1);

        DraftContent without = done(published, new RemovePart(first.identifier()));
        DraftContent renamed =
                done(without, new RewritePart(second.identifier(), first.code(), "", new Bilingual("Autre", "Other")));

        assertThat(renamed.framework().competencies().get(0).criteria())
                .extracting(UnderstoodCriterion::code)
                .doesNotContainAnyElementsOf(codes.values())
                .startsWith(first.code() + ".K" + (first.criteria().size() + 1));
    }
}
