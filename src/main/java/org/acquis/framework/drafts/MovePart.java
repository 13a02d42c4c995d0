package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodFramework;

/**
 * A competency belongs to another activity, or an activity to another bloc: it becomes its last, with all below it.
 * Identifiers and codes stay as they are.
 *
 * @param to identifier of the activity or bloc
 */
public record MovePart(String part, String to) implements Edit {
    @Override
    public String act() {
        return "move-part";
    }

    @Override
    public Edited apply(DraftContent content) {
        Parts parts = new Parts(content.framework());
        Optional<Part> found = parts.find(part);
        if (found.isEmpty()) {
            return Edit.refused(EditRefusal.PART_GONE);
        }
        PartKind kind = found.get().kind();
        PartKind above = kind == PartKind.COMPETENCY ? PartKind.ACTIVITY : PartKind.BLOCK;
        boolean fits = (kind == PartKind.COMPETENCY || kind == PartKind.ACTIVITY)
                && Edit.find(content, to, above).isPresent()
                && !found.get().parent().equals(to);
        if (!fits) {
            return Edit.refused(EditRefusal.WRONG_PLACE);
        }
        return Edit.changed(content.with(
                kind == PartKind.COMPETENCY ? competency(content.framework()) : activity(content.framework())));
    }

    private UnderstoodFramework competency(UnderstoodFramework framework) {
        List<UnderstoodCompetency> moved = framework.competencies().stream()
                .filter(competency -> competency.identifier().equals(part))
                .toList();
        return Reshaping.activities(framework, activity -> {
            List<UnderstoodCompetency> competencies = new ArrayList<>(activity.competencies());
            competencies.removeAll(moved);
            if (activity.identifier().equals(to)) {
                competencies.addAll(moved);
            }
            return activity.withCompetencies(competencies);
        });
    }

    private UnderstoodFramework activity(UnderstoodFramework framework) {
        List<UnderstoodActivity> moved = framework.activities().stream()
                .filter(activity -> activity.identifier().equals(part))
                .toList();
        return Reshaping.blocks(framework, block -> {
            List<UnderstoodActivity> activities = new ArrayList<>(block.activities());
            activities.removeAll(moved);
            if (block.identifier().equals(to)) {
                activities.addAll(moved);
            }
            return block.withActivities(activities);
        });
    }
}
