package org.acquis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.rules.BlockRule;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.framework.rules.Combining;
import org.acquis.framework.rules.CompetencyRule;
import org.acquis.framework.rules.JuryCases;
import org.acquis.framework.rules.NotObservedRule;
import org.acquis.progress.GivenReferentiel;
import org.junit.jupiter.api.Test;

class ExplainingRulesTest {
    private static final TextBook BOOK = new TextBook(ZoneOffset.UTC);

    @Test
    void the_usual_rules_are_one_plain_sentence() {
        assertThat(said(CertificationRules.usual(), Language.FRENCH))
                .isEqualTo(
                        "Une compétence est acquise quand tous ses critères sont acquis\u00a0; un bloc, quand toutes ses"
                                + " compétences le sont\u00a0; aucun bloc n’en compense un autre\u00a0; d’un critère évalué plusieurs fois,"
                                + " la dernière évaluation compte\u00a0; un critère non observé reste à évaluer et ne vaut jamais"
                                + " zéro.");
        assertThat(said(CertificationRules.usual(), Language.ENGLISH))
                .isEqualTo("A competency is acquired when all its criteria are; a block, when all its competencies are;"
                        + " no block makes up for another; of a criterion assessed several times, the latest assessment"
                        + " counts; a criterion that was not observed remains to be scored and is never worth zero.");
    }

    @Test
    void every_value_of_other_rules_stands_in_the_sentence() {
        CertificationRules rules = new CertificationRules(
                new Combining.Decaying(65),
                NotObservedRule.IGNORED,
                new CompetencyRule.MeanFrom(Optional.empty()),
                true,
                true,
                new BlockRule.MeanFrom(Optional.of(new BigDecimal("2.5")), BigDecimal.ONE),
                new JuryCases(true, new BigDecimal("0.25")));
        assertThat(said(rules, Language.FRENCH))
                .contains(
                        "atteint 2 points (chaque critère compte selon son poids) et que ses critères essentiels",
                        "un bloc, quand la moyenne de ses compétences atteint 2,5 points",
                        "aucune n’est au-dessous de 1 point et qu’aucun critère essentiel ne manque",
                        "chaque évaluation compte pour 65\u00a0% de la suivante, et il est acquis à partir de 2 points",
                        "un critère non observé est laissé de côté",
                        "une compétence dont aucun critère n’est évalué",
                        "il manque 0,25 point au plus");
        assertThat(said(rules, Language.ENGLISH))
                .contains("reaches 2 points (each", "reaches 2.5 points", "below 1 point ", "65%", "lacks 0.25 points");
    }

    @Test
    void different_rules_are_never_said_alike() {
        CertificationRules usual = CertificationRules.usual();
        List<CertificationRules> all = List.of(
                usual,
                with(new Combining.Best(), usual.competency(), usual.block()),
                with(new Combining.Mean(), usual.competency(), usual.block()),
                with(new Combining.Decaying(50), usual.competency(), usual.block()),
                with(usual.combining(), new CompetencyRule.AtLeast(1), usual.block()),
                with(usual.combining(), new CompetencyRule.AtLeast(3), usual.block()),
                with(usual.combining(), new CompetencyRule.MeanFrom(Optional.empty()), usual.block()),
                with(usual.combining(), usual.competency(), new BlockRule.Share(80)),
                with(usual.combining(), usual.competency(), new BlockRule.MeanFrom(Optional.empty(), BigDecimal.ZERO)));
        for (Language language : Language.values()) {
            assertThat(all.stream().map(rules -> said(rules, language))).doesNotHaveDuplicates();
        }
    }

    private static CertificationRules with(Combining combining, CompetencyRule competency, BlockRule block) {
        return new CertificationRules(
                combining, NotObservedRule.MISSING, competency, false, false, block, JuryCases.none());
    }

    private static String said(CertificationRules rules, Language language) {
        return new ExplainingRules(rules, GivenReferentiel.scale(), BOOK.in(language)).sentence();
    }
}
