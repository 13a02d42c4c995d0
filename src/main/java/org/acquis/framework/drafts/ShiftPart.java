package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodTask;

/**
 * A part changes places with its neighbour.
 *
 * @param down with the one after it, not the one before
 */
public record ShiftPart(String part, boolean down) implements Edit {
    @Override
    public String act() {
        return down ? "down" : "up";
    }

    @Override
    public Edited apply(DraftContent content) {
        UnderstoodFramework framework = content.framework();
        if (new Parts(framework).find(part).isEmpty()) {
            return Edit.refused(EditRefusal.PART_GONE);
        }
        UnderstoodFramework shifted = Reshaping.competencies(
                Reshaping.activities(
                        Reshaping.blocks(
                                framework
                                        .withBlocks(shifted(framework.blocks(), UnderstoodBlock::identifier))
                                        .withTasks(shifted(framework.tasks(), UnderstoodTask::identifier)),
                                block -> block.withActivities(
                                        shifted(block.activities(), UnderstoodActivity::identifier))),
                        activity -> activity.withCompetencies(
                                shifted(activity.competencies(), UnderstoodCompetency::identifier))),
                competency -> competency.withCriteria(shifted(competency.criteria(), UnderstoodCriterion::identifier)));
        return shifted.equals(framework) ? Edit.refused(EditRefusal.NO_FURTHER) : Edit.changed(content.with(shifted));
    }

    private <T> List<T> shifted(List<T> siblings, Function<T, String> identifier) {
        int at = siblings.stream().map(identifier).toList().indexOf(part);
        int to = down ? at + 1 : at - 1;
        if (at < 0 || to < 0 || to >= siblings.size()) {
            return siblings;
        }
        List<T> shifted = new ArrayList<>(siblings);
        Collections.swap(shifted, at, to);
        return shifted;
    }
}
