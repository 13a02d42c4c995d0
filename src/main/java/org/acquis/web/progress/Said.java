package org.acquis.web.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acquis.assessment.Outcome;
import org.acquis.progress.CriterionFact;
import org.acquis.progress.CriterionState;
import org.acquis.progress.FactSource;
import org.acquis.progress.Standing;
import org.acquis.roster.CourseRole;
import org.acquis.web.Texts;

/**
 * What one revision says about one criterion.
 *
 * @param level the level in words, where it has one that says more than the mark
 * @param source activity, attempt, assessor's role, date
 */
public record Said(Mark mark, Optional<String> level, String source, Optional<String> comment) {
    static Said of(CriterionFact fact, Texts texts) {
        Mark mark = Mark.of(state(fact.outcome()), texts);
        return new Said(mark, level(fact.outcome(), mark, texts), source(fact, texts), fact.comment());
    }

    static CriterionState state(Outcome outcome) {
        if (outcome instanceof Outcome.Levelled level) {
            return level.acquired() ? CriterionState.ACQUIRED : CriterionState.BELOW;
        }
        return outcome instanceof Outcome.Exempt ? CriterionState.EXEMPT : CriterionState.NOT_OBSERVED;
    }

    static Optional<String> level(Outcome outcome, Mark mark, Texts texts) {
        if (outcome instanceof Outcome.Levelled level) {
            return Optional.of(texts.in(level.label()))
                    .filter(label -> !label.equalsIgnoreCase(mark.word()))
                    .map(label -> texts.of("progress.level", label));
        }
        return Optional.empty();
    }

    private static String source(CriterionFact fact, Texts texts) {
        FactSource source = fact.source();
        List<String> parts = new ArrayList<>();
        parts.add(source.activityTitle().orElseGet(() -> texts.of("progress.unnamed-activity")));
        if (source.attempt() > 1) {
            parts.add(texts.of("progress.attempt", source.attempt()));
        }
        parts.add(texts.of("progress.assessor."
                + source.assessor()
                        .filter(CourseRole::scores)
                        .map(CourseRole::code)
                        .orElse("other")));
        parts.add(texts.dateTime(source.finalisedAt()));
        if (fact.standing() == Standing.REPLACED) {
            parts.add(texts.of("progress.replaced"));
        }
        return String.join(" · ", parts);
    }
}
