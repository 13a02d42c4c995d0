package org.acquis.web.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.acquis.framework.Competency;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.rules.BlockRule;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.framework.rules.Combining;
import org.acquis.framework.rules.CompetencyRule;
import org.acquis.framework.rules.JuryCases;
import org.acquis.framework.rules.NotObservedRule;
import org.acquis.web.Texts;

/** Reads the numbers of the chosen options; each problem names its field. One use: problems gather. */
final class CheckingForm {
    private static final Pattern POINTS = Pattern.compile("\\d{1,4}([.,]\\d{1,3})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,4}");

    private final RulesForm form;
    private final Texts texts;
    private final BigDecimal highest;
    private final int mostCriteria;
    private final List<CheckedForm.Problem> problems = new ArrayList<>();

    private CheckingForm(RulesForm form, FrameworkVersion version, Texts texts) {
        this.form = form;
        this.texts = texts;
        this.highest = version.scale().highestPoints();
        this.mostCriteria = version.competencies().stream()
                .map(Competency::criteria)
                .mapToInt(List::size)
                .max()
                .orElse(1);
    }

    /** @param version whose scale bounds the points, and whose competencies the number of criteria */
    static CheckedForm check(RulesForm form, FrameworkVersion version, Texts texts) {
        return new CheckingForm(form, version, texts).checked();
    }

    private CheckedForm checked() {
        CertificationRules rules = new CertificationRules(
                combining(),
                form.notObserved().equals(NotObservedRule.IGNORED.code())
                        ? NotObservedRule.IGNORED
                        : NotObservedRule.MISSING,
                competency(),
                form.essentials(),
                form.weighted(),
                block(),
                new JuryCases(
                        form.nothingLeft(), points("margin", form.margin()).orElse(BigDecimal.ZERO)));
        return new CheckedForm(problems.isEmpty() ? Optional.of(rules) : Optional.empty(), problems);
    }

    private Combining combining() {
        return switch (form.combining()) {
            case "best" -> new Combining.Best();
            case "mean" -> new Combining.Mean();
            case "decaying" -> new Combining.Decaying(count("decay", form.decay(), 99));
            default -> new Combining.Latest();
        };
    }

    private CompetencyRule competency() {
        return switch (form.competency()) {
            case "at-least" -> new CompetencyRule.AtLeast(count("criteria", form.criteria(), mostCriteria));
            case "mean" -> new CompetencyRule.MeanFrom(points("points", form.points()));
            default -> new CompetencyRule.AllCriteria();
        };
    }

    private BlockRule block() {
        return switch (form.block()) {
            case "share" -> new BlockRule.Share(count("share", form.share(), 100));
            case "mean" ->
                new BlockRule.MeanFrom(
                        points("block-points", form.blockPoints()),
                        points("floor", form.floor()).orElse(BigDecimal.ZERO));
            default -> new BlockRule.AllCompetencies();
        };
    }

    /** From 1; a number that stands for the typed one where that is a problem. */
    private int count(String field, String typed, int most) {
        if (COUNT.matcher(typed).matches()) {
            int count = Integer.parseInt(typed);
            if (count >= 1 && count <= most) {
                return count;
            }
        }
        problem(field, "rules.problem.count", most);
        return 1;
    }

    /** From 0 to the highest of the scale; nothing typed is a valid answer. */
    private Optional<BigDecimal> points(String field, String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (POINTS.matcher(typed).matches()) {
            BigDecimal points = new BigDecimal(typed.replace(',', '.'));
            if (points.compareTo(highest) <= 0) {
                return Optional.of(points);
            }
        }
        problem(field, "rules.problem.points", texts.number(highest));
        return Optional.empty();
    }

    private void problem(String field, String key, Object bound) {
        problems.add(new CheckedForm.Problem(field, texts.of(key, texts.of("rules.field." + field), bound)));
    }
}
