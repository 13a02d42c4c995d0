package org.acquis.web.framework;

import java.util.List;

/**
 * The épreuves of a draft.
 *
 * @param title typed for a new one that was refused
 * @param competencies that a new one can begin with
 */
public record TasksPage(DraftHead head, List<Row> tasks, String title, List<PartPage.Choice> competencies) {
    public TasksPage {
        tasks = List.copyOf(tasks);
        competencies = List.copyOf(competencies);
    }

    /** @param competencies their codes, in the order of the task */
    public record Row(String path, String code, String title, String caseKind, String competencies) {}
}
