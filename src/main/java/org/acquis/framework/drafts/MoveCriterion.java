package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.List;
import org.acquis.framework.exchange.UnderstoodCriterion;

/**
 * A criterion belongs to another competency: it becomes its last.
 *
 * @param competency identifier of that competency
 */
public record MoveCriterion(String part, String competency) implements Edit {
    @Override
    public String act() {
        return "move";
    }

    @Override
    public Edited apply(DraftContent content) {
        var parts = new Parts(content.framework());
        boolean there = parts.find(part)
                .filter(found -> found.kind() == PartKind.CRITERION)
                .isPresent();
        if (!there) {
            return Edit.refused(EditRefusal.PART_GONE);
        }
        boolean fits = parts.find(competency)
                .filter(found -> found.kind() == PartKind.COMPETENCY)
                .isPresent();
        if (!fits || parts.find(part).orElseThrow().parent().equals(competency)) {
            return Edit.refused(EditRefusal.WRONG_PLACE);
        }
        UnderstoodCriterion moved = content.framework().criteria().stream()
                .filter(each -> each.identifier().equals(part))
                .findFirst()
                .orElseThrow();
        return Edit.changed(content.with(Reshaping.competencies(content.framework(), each -> {
            List<UnderstoodCriterion> criteria = new ArrayList<>(each.criteria());
            boolean changed =
                    criteria.removeIf(criterion -> criterion.identifier().equals(part));
            if (each.identifier().equals(competency)) {
                changed = criteria.add(moved);
            }
            return changed ? each.withCriteria(criteria) : each;
        })));
    }
}
