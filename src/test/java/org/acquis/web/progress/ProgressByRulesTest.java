package org.acquis.web.progress;

import static org.acquis.progress.GivenFact.level;
import static org.acquis.web.Rendering.render;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.rules.BlockRule;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.framework.rules.Combining;
import org.acquis.framework.rules.CompetencyRule;
import org.acquis.framework.rules.JuryCases;
import org.acquis.framework.rules.NotObservedRule;
import org.acquis.framework.rules.RulesEdition;
import org.acquis.progress.GivenFact;
import org.acquis.progress.GivenReferentiel;
import org.acquis.progress.Mastery;
import org.acquis.web.Language;
import org.acquis.web.Shell;
import org.acquis.web.TextBook;
import org.acquis.web.Texts;
import org.junit.jupiter.api.Test;

/** The learner's pages under other rules than the usual ones. */
class ProgressByRulesTest {
    private static final TextBook BOOK = new TextBook(ZoneOffset.UTC);
    private static final CertificationRules USUAL = CertificationRules.usual();
    private static final CompetencyRule MEAN = new CompetencyRule.MeanFrom(Optional.empty());

    @Test
    void the_rules_that_hold_are_said_in_one_sentence() {
        assertThat(page(Language.FRENCH, USUAL)).contains("Une compétence est acquise quand tous ses critères");
        assertThat(page(Language.ENGLISH, rules(new Combining.Best(), MEAN, BigDecimal.ZERO)))
                .contains("when the mean of its criteria reaches 2 points", "the best assessment counts");
    }

    @Test
    void a_mean_that_decides_stands_beside_the_counts() {
        CertificationRules means = rules(new Combining.Latest(), MEAN, BigDecimal.ZERO);
        assertThat(page(Language.FRENCH, means, level(1, 1, 1, 1), level(2, 2, 1, 1)))
                .contains("1 acquis sur 2 · 1 en cours · moyenne 1,5", "Critères\u00a0: 1 en cours · moyenne 1,5");
        assertThat(page(Language.FRENCH, USUAL, level(1, 1, 1, 1), level(2, 2, 1, 1)))
                .doesNotContain("moyenne 1,5");
    }

    @Test
    void assessments_that_count_together_say_what_they_come_to() {
        CertificationRules means = rules(new Combining.Mean(), USUAL.competency(), BigDecimal.ZERO);
        assertThat(page(Language.FRENCH, means, level(1, 1, 1, 1), level(1, 2, 5, 2)))
                .contains("2 évaluations, ensemble 1,5");
    }

    @Test
    void a_later_assessment_that_does_not_count_is_not_called_an_earlier_one() {
        CertificationRules best = rules(new Combining.Best(), USUAL.competency(), BigDecimal.ZERO);
        assertThat(page(Language.FRENCH, best, level(1, 3, 1, 1), level(1, 1, 5, 2)))
                .contains("Une autre évaluation")
                .doesNotContain("Une évaluation précédente");
    }

    @Test
    void what_the_rules_leave_to_the_jury_is_said() {
        CertificationRules margin = rules(new Combining.Latest(), MEAN, new BigDecimal("0.5"));
        assertThat(page(Language.FRENCH, margin, level(1, 1, 1, 1), level(2, 2, 1, 1)))
                .contains("au jury de décider");
    }

    private static CertificationRules rules(Combining combining, CompetencyRule competency, BigDecimal margin) {
        return new CertificationRules(
                combining,
                NotObservedRule.MISSING,
                competency,
                false,
                false,
                new BlockRule.AllCompetencies(),
                new JuryCases(false, margin));
    }

    private static String page(Language language, CertificationRules rules, GivenFact... facts) {
        FrameworkVersion usual = GivenReferentiel.version();
        FrameworkVersion version = new FrameworkVersion(
                usual.id(),
                usual.school(),
                usual.framework(),
                usual.title(),
                usual.label(),
                usual.status(),
                usual.officialWording(),
                usual.blocks(),
                usual.tasks(),
                usual.scale(),
                new RulesEdition(1, 1, false, rules));
        Mastery mastery = Mastery.of(
                version.blocks(),
                version.scale(),
                Arrays.stream(facts).map(GivenFact::fact).toList(),
                Set.of(),
                rules);
        Texts texts = BOOK.in(language);
        return render(
                "progress/progress.jte",
                new ComposingProgress(version, mastery, Map.of())
                        .own(new Shell(texts, "x", "/app/x", "token", List.of(), false)));
    }
}
