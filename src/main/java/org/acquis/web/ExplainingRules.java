package org.acquis.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.Scale;
import org.acquis.framework.rules.BlockRule;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.framework.rules.Combining;
import org.acquis.framework.rules.CompetencyRule;

/** Says certification rules in one plain sentence, built from their values: what a page shows is what is computed. */
public final class ExplainingRules {
    private final CertificationRules rules;
    private final Scale scale;
    private final Texts texts;

    /** @param scale that the rules work on */
    public ExplainingRules(CertificationRules rules, Scale scale, Texts texts) {
        this.rules = rules;
        this.scale = scale;
        this.texts = texts;
    }

    /** The rules that hold for a version. */
    public static String of(FrameworkVersion version, Texts texts) {
        return new ExplainingRules(version.rules().rules(), version.scale(), texts).sentence();
    }

    public String sentence() {
        List<String> parts = new ArrayList<>(List.of(competency(), block(), say("no-compensation"), combining()));
        parts.add(say("not-observed-" + rules.notObserved().code()));
        if (rules.jury().nothingLeft()) {
            parts.add(say("jury-nothing-left"));
        }
        if (rules.jury().margin().signum() > 0 && rules.hasMeans()) {
            parts.add(say("jury-margin", points(rules.jury().margin())));
        }
        String all =
                parts.stream().reduce((one, next) -> say("then", one, next)).orElseThrow();
        return say("whole", Character.toUpperCase(all.charAt(0)) + all.substring(1));
    }

    private String competency() {
        if (rules.competency() instanceof CompetencyRule.AllCriteria) {
            return say("competency-all");
        }
        String rule = rules.competency() instanceof CompetencyRule.AtLeast some
                ? say("competency-at-least", some.criteria())
                : mean("competency-mean", ((CompetencyRule.MeanFrom) rules.competency()).points());
        return rules.essentials() ? say("competency-essentials", rule) : rule;
    }

    private String block() {
        if (rules.block() instanceof BlockRule.Share share) {
            return say("block-share", share.percent());
        }
        if (rules.block() instanceof BlockRule.MeanFrom means) {
            String mean = mean("block-mean", means.points());
            String floored = means.floor().signum() > 0 ? say("block-floor", mean, points(means.floor())) : mean;
            return rules.essentials() ? say("block-essentials", floored) : floored;
        }
        return say("block-all");
    }

    private String mean(String key, Optional<BigDecimal> own) {
        String mean = say(key, needed(own));
        return rules.weighted() ? say("weighted", mean) : mean;
    }

    private String combining() {
        String key = "combining-" + rules.combining().code();
        if (rules.combining() instanceof Combining.Decaying decaying) {
            return say(key, decaying.percent(), needed(Optional.empty()));
        }
        return rules.combining().picksOne() ? say(key) : say(key, needed(Optional.empty()));
    }

    /** On a scale where no level is acquired nothing suffices; its highest points are the least wrong to name. */
    private String needed(Optional<BigDecimal> own) {
        return points(own.or(scale::acquiredFrom).orElseGet(scale::highestPoints));
    }

    private String points(BigDecimal points) {
        return texts.of("rules.points", points, texts.number(points));
    }

    private String say(String key, Object... values) {
        return texts.of("rules.sentence." + key, values);
    }
}
