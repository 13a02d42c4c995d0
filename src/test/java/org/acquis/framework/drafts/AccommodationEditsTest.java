package org.acquis.framework.drafts;

import static org.acquis.framework.drafts.Editing.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.drafts.DescribeAccommodation.ConditionLines;
import org.acquis.framework.exchange.AccommodationRule;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.versions.BundledFramework;
import org.junit.jupiter.api.Test;

/** Steps on the general rules for candidates with a disability, without a database. */
class AccommodationEditsTest {
    private static final Bilingual NONE = new Bilingual("", "");
    private static final ConditionLines ALWAYS = new ConditionLines(List.of(), List.of(), List.of(), false, "");

    private final DraftContent bundled = DraftContent.of(BundledFramework.read(), KeptCodes.none());

    @Test
    void a_rule_is_added_described_and_removed() {
        DraftContent added = done(bundled, new AddAccommodation("Temps majoré"));
        assertThat(added.framework().accommodationRules())
                .hasSize(6)
                .last()
                .satisfies(rule -> assertThat(rule.text())
                        .isEqualTo(Wording.label(new Bilingual("Temps majoré", "Temps majoré"))));

        DraftContent described = done(
                added,
                new DescribeAccommodation(
                        5,
                        AccommodationRule.Code.FORMAT,
                        "Le temps peut être majoré d'un tiers.",
                        new Bilingual("Temps majoré", "More time"),
                        new ConditionLines(
                                List.of("Sur avis", "Sur demande"),
                                List.of(),
                                List.of("On advice", "On request"),
                                true,
                                "Les deux sont requis.")));

        AccommodationRule rule = described.framework().accommodationRules().get(5);
        assertThat(rule.code()).isEqualTo(AccommodationRule.Code.FORMAT);
        assertThat(rule.text())
                .isEqualTo(Wording.of(
                        "Le temps peut être majoré d'un tiers.", new Bilingual("Temps majoré", "More time")));
        assertThat(rule.conditions().orElseThrow())
                .isEqualTo(new AccommodationRule.Conditions(
                        List.of(
                                Wording.of("Sur avis", new Bilingual("On advice", "On advice")),
                                Wording.of("Sur demande", new Bilingual("On request", "On request"))),
                        true,
                        Optional.of("Les deux sont requis.")));
        assertThat(done(described, new RemoveAccommodation(5)).framework()).isEqualTo(bundled.framework());
    }

    @Test
    void a_rule_without_conditions_always_applies() {
        int exemption = 0;
        while (bundled.framework()
                .accommodationRules()
                .get(exemption)
                .conditions()
                .isEmpty()) {
            exemption++;
        }

        DraftContent changed = done(
                bundled, new DescribeAccommodation(exemption, AccommodationRule.Code.EXEMPTION, "Mots.", NONE, ALWAYS));

        assertThat(changed.framework().accommodationRules().get(exemption).conditions())
                .isEmpty();
    }

    @Test
    void a_condition_may_lack_the_words_that_another_has_but_not_all_of_them() {
        AccommodationRule rule = done(
                        bundled,
                        described(
                                0,
                                "Mots.",
                                new ConditionLines(List.of("", "deux"), List.of("une", "2"), List.of(), true, "")))
                .framework()
                .accommodationRules()
                .get(0);

        assertThat(rule.conditions().orElseThrow().texts())
                .extracting(text -> text.official().orElse(""))
                .containsExactly("", "deux");
        assertThat(described(0, "Mots.", new ConditionLines(List.of("", "deux"), List.of(), List.of(), true, ""))
                        .apply(bundled))
                .isEqualTo(Edit.refused(EditRefusal.CONDITIONS_UNEVEN));
    }

    @Test
    void each_rule_is_a_step_of_its_own() {
        assertThat(described(0, "Mots.", ALWAYS).about(bundled))
                .isNotEqualTo(described(1, "Mots.", ALWAYS).about(bundled));
    }

    @Test
    void a_rule_needs_words_and_conditions_that_match_line_by_line() {
        assertThat(new AddAccommodation("").apply(bundled)).isEqualTo(Edit.refused(EditRefusal.NO_WORDS));
        assertThat(described(0, " ", ALWAYS).apply(bundled)).isEqualTo(Edit.refused(EditRefusal.NO_WORDS));
        assertThat(described(
                                0,
                                "Mots.",
                                new ConditionLines(List.of("une"), List.of("une", "deux"), List.of(), false, ""))
                        .apply(bundled))
                .isEqualTo(Edit.refused(EditRefusal.CONDITIONS_UNEVEN));
        for (int nowhere : List.of(-1, 5)) {
            assertThat(described(nowhere, "Mots.", ALWAYS).apply(bundled))
                    .isEqualTo(Edit.refused(EditRefusal.PART_GONE));
            assertThat(new RemoveAccommodation(nowhere).apply(bundled)).isEqualTo(Edit.refused(EditRefusal.PART_GONE));
        }
    }

    private static DescribeAccommodation described(int at, String official, ConditionLines conditions) {
        return new DescribeAccommodation(at, AccommodationRule.Code.OTHER, official, NONE, conditions);
    }
}
