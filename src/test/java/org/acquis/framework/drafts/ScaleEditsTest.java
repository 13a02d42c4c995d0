package org.acquis.framework.drafts;

import static org.acquis.framework.drafts.Editing.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.DefaultScale;
import org.acquis.framework.exchange.Documents;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.UnderstoodScale.Step;
import org.acquis.framework.versions.BundledFramework;
import org.junit.jupiter.api.Test;

/** Steps on the scale, without a database. Its four levels of 0 to 3 points are acquired from 2. */
class ScaleEditsTest {
    private static final Bilingual NONE = new Bilingual("", "");
    private static final List<String> WORDS = List.of("rien", "un peu", "bien", "très bien");

    private final DraftContent bundled = DraftContent.of(BundledFramework.read(), KeptCodes.none());
    private final DraftContent described = done(
            bundled,
            new DescribeCriterion(
                    bundled.framework().criteria().get(0).identifier(), BigDecimal.ONE, false, List.of(), "", WORDS));

    @Test
    void a_draft_without_a_scale_has_the_usual_one_until_it_is_written() {
        DraftContent read = DraftContent.of(Documents.reading("jardin.txt").framework(), KeptCodes.none());
        assertThat(read.framework().scale()).isEmpty();
        UnderstoodScale usual = DefaultScale.of(read.framework().identifier());

        assertThat(read.framework().scaleOrUsual()).isEqualTo(usual);
        assertThat(done(read, scaled("0", "1", "2", "5"))
                        .framework()
                        .scale()
                        .orElseThrow()
                        .levels())
                .extracting(Step::identifier)
                .containsExactlyElementsOf(
                        usual.levels().stream().map(Step::identifier).toList());
    }

    @Test
    void the_whole_scale_is_written_at_once() {
        UnderstoodScale now = done(
                        bundled,
                        new DescribeScale(new Bilingual("", "Two"), levels(List.of("0", "0.5", "2", "2.125"), "faut")))
                .framework()
                .scale()
                .orElseThrow();

        assertThat(now.label()).isEqualTo(new Bilingual("Two", "Two"));
        assertThat(now.levels())
                .extracting(level -> level.points().toString())
                .containsExactly("0", "0.5", "2", "2.125");
        assertThat(now.levels()).extracting(Step::acquired).containsExactly(false, false, true, true);
        assertThat(now.levels().get(0).label()).isEqualTo(new Bilingual("faut 0", "faut 0"));
        assertThat(CheckingDraft.of(done(bundled, scaled("0", "1", "2", "5")))).isEmpty();
    }

    @Test
    void a_scale_from_which_no_result_can_be_told_is_refused() {
        assertThat(scaled("0", "1", "1", "2").apply(bundled)).isEqualTo(Edit.refused(EditRefusal.POINTS_NOT_RISING));
        assertThat(scaled("0", "1", "3", "2").apply(bundled)).isEqualTo(Edit.refused(EditRefusal.POINTS_NOT_RISING));
        for (String wrong : List.of("-1", "0.0001", "10000")) {
            assertThat(scaled(wrong, "1", "2", "3").apply(bundled))
                    .as(wrong)
                    .isEqualTo(Edit.refused(EditRefusal.WRONG_POINTS));
        }
        assertThat(acquired(false, true, false, true).apply(bundled))
                .isEqualTo(Edit.refused(EditRefusal.ACQUIRED_BELOW));
        assertThat(acquired(false, false, false, false).apply(bundled))
                .isEqualTo(Edit.refused(EditRefusal.LEVELS_ALL_ALIKE));
        assertThat(acquired(true, true, true, true).apply(bundled))
                .isEqualTo(Edit.refused(EditRefusal.LEVELS_ALL_ALIKE));
        assertThat(scaled("0", "1").apply(bundled)).isEqualTo(Edit.refused(EditRefusal.PART_GONE));
        assertThat(new DescribeScale(new Bilingual("E", "S"), levels(List.of("0", "1", "2", "3"), "")).apply(bundled))
                .isEqualTo(Edit.refused(EditRefusal.NO_WORDS));
        assertThat(new DescribeScale(NONE, levels(List.of("0", "1", "2", "3"), "x")).apply(bundled))
                .isEqualTo(Edit.refused(EditRefusal.NO_WORDS));
    }

    @Test
    void a_level_is_added_above_all_others_and_criteria_say_nothing_of_it_yet() {
        DraftContent changed = done(described, new AddLevel("Expert"));

        assertThat(changed.framework().scale().orElseThrow().levels())
                .hasSize(5)
                .last()
                .satisfies(level -> {
                    assertThat(level.points()).isEqualByComparingTo("4");
                    assertThat(level.acquired()).isTrue();
                    assertThat(level.label()).isEqualTo(new Bilingual("Expert", "Expert"));
                });
        assertThat(said(changed)).containsExactly("rien", "un peu", "bien", "très bien", "");
        assertThat(new AddLevel(" ").apply(bundled)).isEqualTo(Edit.refused(EditRefusal.NO_WORDS));
    }

    @Test
    void a_level_is_removed_with_what_criteria_say_of_it() {
        DraftContent changed = done(described, new RemoveLevel(1));

        assertThat(changed.framework().scale().orElseThrow().levels())
                .extracting(level -> level.label().fr())
                .containsExactly("Non acquis", "Acquis", "Maîtrisé");
        assertThat(said(changed)).containsExactly("rien", "bien", "très bien");
        assertThat(new RemoveLevel(4).apply(described)).isEqualTo(Edit.refused(EditRefusal.PART_GONE));
    }

    @Test
    void two_levels_stay_and_one_of_them_is_acquired() {
        DraftContent two = done(done(bundled, new RemoveLevel(3)), new RemoveLevel(1));

        assertThat(new RemoveLevel(0).apply(two)).isEqualTo(Edit.refused(EditRefusal.LEVELS_TOO_FEW));
        DraftContent three = done(bundled, new RemoveLevel(0));
        assertThat(new RemoveLevel(0).apply(three)).isEqualTo(Edit.refused(EditRefusal.LEVELS_ALL_ALIKE));
    }

    @Test
    void a_level_changes_places_with_its_words_while_points_stay() {
        DraftContent changed = done(described, new ShiftLevel(1, true));

        List<Step> levels = changed.framework().scale().orElseThrow().levels();
        assertThat(levels)
                .extracting(level -> level.label().fr())
                .containsExactly("Non acquis", "Acquis", "En cours d'acquisition", "Maîtrisé");
        assertThat(levels).extracting(level -> level.points().intValue()).containsExactly(0, 1, 2, 3);
        assertThat(levels).extracting(Step::acquired).containsExactly(false, false, true, true);
        assertThat(said(changed)).containsExactly("rien", "bien", "un peu", "très bien");
        assertThat(done(changed, new ShiftLevel(2, false))).isEqualTo(described);
        assertThat(new ShiftLevel(3, true).apply(bundled)).isEqualTo(Edit.refused(EditRefusal.NO_FURTHER));
        assertThat(new ShiftLevel(0, false).apply(bundled)).isEqualTo(Edit.refused(EditRefusal.NO_FURTHER));
        assertThat(new ShiftLevel(9, false).apply(bundled)).isEqualTo(Edit.refused(EditRefusal.PART_GONE));
    }

    @Test
    void a_draft_with_a_scale_that_tells_no_result_is_not_published() {
        UnderstoodScale scale = bundled.framework().scaleOrUsual();
        DraftContent wrong = bundled.with(bundled.framework()
                .withScale(new UnderstoodScale(
                        scale.identifier(), scale.label(), scale.levels().subList(0, 2))));

        assertThat(CheckingDraft.of(wrong)).containsExactly(new PublishFinding(PublishFinding.Problem.WRONG_SCALE, ""));
    }

    private static List<String> said(DraftContent content) {
        UnderstoodCriterion criterion = content.framework().criteria().get(0);
        return criterion.levels().stream()
                .map(level -> level.descriptor().orElse(""))
                .toList();
    }

    private static DescribeScale scaled(String... points) {
        return new DescribeScale(new Bilingual("Échelle", "Scale"), levels(List.of(points), "niveau"));
    }

    private static DescribeScale acquired(boolean... acquired) {
        List<DescribeScale.Level> levels = new ArrayList<>();
        for (boolean each : acquired) {
            levels.add(new DescribeScale.Level(new Bilingual("N", "L"), NONE, BigDecimal.valueOf(levels.size()), each));
        }
        return new DescribeScale(new Bilingual("Échelle", "Scale"), levels);
    }

    private static List<DescribeScale.Level> levels(List<String> points, String word) {
        return IntStream.range(0, points.size())
                .mapToObj(i -> new DescribeScale.Level(
                        new Bilingual(word.isEmpty() ? "" : word + " " + i, ""),
                        NONE,
                        new BigDecimal(points.get(i)),
                        i > 1))
                .toList();
    }
}
