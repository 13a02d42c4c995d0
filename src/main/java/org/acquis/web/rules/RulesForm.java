package org.acquis.web.rules;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.rules.BlockRule;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.framework.rules.Combining;
import org.acquis.framework.rules.CompetencyRule;
import org.acquis.framework.rules.RulesEdition;
import org.acquis.web.Fields;
import org.acquis.web.Texts;

/**
 * The form as it was typed. Numbers are text until {@link CheckingForm} reads them, so that a mistake is shown as it was
 * made; those of options that are not chosen are kept and not looked at.
 *
 * @param saves {@link RulesEdition#saves()} of what the form was made from
 */
public record RulesForm(
        int saves,
        String combining,
        String decay,
        String notObserved,
        String competency,
        String criteria,
        String points,
        boolean essentials,
        boolean weighted,
        String block,
        String share,
        String blockPoints,
        String floor,
        boolean nothingLeft,
        String margin) {
    private static final int LONGEST_NUMBER = 20;
    private static final String YES = "yes";

    /** @throws org.acquis.web.BadInput for a choice that the page does not offer */
    static RulesForm read(Context context) {
        return new RulesForm(
                Fields.edition(context, "saves"),
                Fields.choice(context, "combining", Set.of("latest", "best", "mean", "decaying")),
                number(context, "decay"),
                Fields.choice(context, "not-observed", Set.of("missing", "ignored")),
                Fields.choice(context, "competency", Set.of("all", "at-least", "mean")),
                number(context, "criteria"),
                number(context, "points"),
                YES.equals(context.formParam("essentials")),
                YES.equals(context.formParam("weighted")),
                Fields.choice(context, "block", Set.of("all", "share", "mean")),
                number(context, "share"),
                number(context, "block-points"),
                number(context, "floor"),
                YES.equals(context.formParam("nothing-left")),
                number(context, "margin"));
    }

    /** What holds, with a likely number in each option that is not chosen. */
    static RulesForm of(RulesEdition edition, Texts texts) {
        CertificationRules rules = edition.rules();
        return new RulesForm(
                edition.saves(),
                rules.combining().code(),
                rules.combining() instanceof Combining.Decaying decaying ? Integer.toString(decaying.percent()) : "50",
                rules.notObserved().code(),
                rules.competency().code(),
                rules.competency() instanceof CompetencyRule.AtLeast some ? Integer.toString(some.criteria()) : "2",
                rules.competency() instanceof CompetencyRule.MeanFrom mean ? number(mean.points(), texts) : "",
                rules.essentials(),
                rules.weighted(),
                rules.block().code(),
                rules.block() instanceof BlockRule.Share share ? Integer.toString(share.percent()) : "75",
                rules.block() instanceof BlockRule.MeanFrom mean ? number(mean.points(), texts) : "",
                rules.block() instanceof BlockRule.MeanFrom mean ? plain(mean.floor(), texts) : "",
                rules.jury().nothingLeft(),
                plain(rules.jury().margin(), texts));
    }

    RulesForm madeFrom(RulesEdition edition) {
        return new RulesForm(
                edition.saves(),
                combining,
                decay,
                notObserved,
                competency,
                criteria,
                points,
                essentials,
                weighted,
                block,
                share,
                blockPoints,
                floor,
                nothingLeft,
                margin);
    }

    private static String number(Context context, String name) {
        return Fields.text(context, name, LONGEST_NUMBER);
    }

    private static String number(Optional<BigDecimal> own, Texts texts) {
        return own.map(points -> written(points, texts)).orElse("");
    }

    private static String plain(BigDecimal points, Texts texts) {
        return points.signum() == 0 ? "" : written(points, texts);
    }

    /** Every decimal that was saved: a form that is saved untouched changes nothing. */
    private static String written(BigDecimal points, Texts texts) {
        String plain = points.toPlainString();
        return texts.language() == org.acquis.web.Language.FRENCH ? plain.replace('.', ',') : plain;
    }
}
