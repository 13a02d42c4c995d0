package org.acquis.framework.drafts;

import java.util.function.UnaryOperator;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodFramework;

/** Changes every part of one kind and leaves the rest as it was. */
final class Reshaping {
    private Reshaping() {}

    static UnderstoodFramework blocks(UnderstoodFramework framework, UnaryOperator<UnderstoodBlock> each) {
        return framework.withBlocks(framework.blocks().stream().map(each).toList());
    }

    static UnderstoodFramework activities(UnderstoodFramework framework, UnaryOperator<UnderstoodActivity> each) {
        return blocks(
                framework,
                block -> block.withActivities(
                        block.activities().stream().map(each).toList()));
    }

    static UnderstoodFramework competencies(UnderstoodFramework framework, UnaryOperator<UnderstoodCompetency> each) {
        return activities(
                framework,
                activity -> activity.withCompetencies(
                        activity.competencies().stream().map(each).toList()));
    }

    static UnderstoodFramework competency(
            UnderstoodFramework framework, String identifier, UnaryOperator<UnderstoodCompetency> change) {
        return competencies(
                framework,
                competency -> competency.identifier().equals(identifier) ? change.apply(competency) : competency);
    }
}
