package org.acquis.framework.drafts;

import java.util.function.UnaryOperator;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.Wording;

/** Changes the words of one part, and of the method of a competency with them. */
final class RewordingPart {
    private final String part;

    RewordingPart(String part) {
        this.part = part;
    }

    UnderstoodFramework in(UnderstoodFramework framework, UnaryOperator<Wording> change) {
        UnderstoodFramework blocks = Reshaping.blocks(
                framework,
                block -> block.identifier().equals(part)
                        ? block.with(block.code(), change.apply(block.title()))
                        : block);
        UnderstoodFramework activities = Reshaping.activities(
                blocks,
                activity -> activity.identifier().equals(part)
                        ? activity.with(activity.code(), change.apply(activity.title()))
                        : activity);
        return Reshaping.competencies(activities, competency -> competency(competency, change));
    }

    private UnderstoodCompetency competency(UnderstoodCompetency competency, UnaryOperator<Wording> change) {
        if (competency.identifier().equals(part)) {
            UnderstoodCompetency changed = competency.with(competency.code(), change.apply(competency.statement()));
            return changed.method()
                    .map(method -> changed.withMethod(method.withBrief(change.apply(method.brief()))))
                    .orElse(changed);
        }
        if (competency.criteria().stream()
                .noneMatch(criterion -> criterion.identifier().equals(part))) {
            return competency;
        }
        return competency.withCriteria(competency.criteria().stream()
                .map(criterion -> criterion.identifier().equals(part)
                        ? criterion.withWording(change.apply(criterion.wording()))
                        : criterion)
                .toList());
    }
}
