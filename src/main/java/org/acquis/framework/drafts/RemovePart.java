package org.acquis.framework.drafts;

import java.util.List;
import java.util.Optional;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodFramework;

/** Takes a part away, with all that is below it; tasks assess it no longer. */
public record RemovePart(String part) implements Edit {
    @Override
    public String act() {
        return "remove";
    }

    @Override
    public Edited apply(DraftContent content) {
        Optional<Part> found = new Parts(content.framework()).find(part);
        return found.isPresent()
                ? Edit.changed(content.with(tasks(removed(content.framework()))))
                : Edit.refused(EditRefusal.PART_GONE);
    }

    private UnderstoodFramework removed(UnderstoodFramework framework) {
        UnderstoodFramework fewer = framework.withBlocks(framework.blocks().stream()
                .filter(block -> !block.identifier().equals(part))
                .map(block -> block.withActivities(block.activities().stream()
                        .filter(activity -> !activity.identifier().equals(part))
                        .map(activity -> activity.withCompetencies(activity.competencies().stream()
                                .filter(competency -> !competency.identifier().equals(part))
                                .toList()))
                        .toList()))
                .toList());
        return Reshaping.competencies(
                fewer,
                competency -> competency.withCriteria(competency.criteria().stream()
                        .filter(criterion -> !criterion.identifier().equals(part))
                        .toList()));
    }

    private UnderstoodFramework tasks(UnderstoodFramework framework) {
        List<String> left = framework.competencies().stream()
                .map(UnderstoodCompetency::identifier)
                .toList();
        return framework.withTasks(framework.tasks().stream()
                .filter(task -> !task.identifier().equals(part))
                .map(task -> task.withCompetencies(
                        task.competencies().stream().filter(left::contains).toList()))
                .toList());
    }
}
