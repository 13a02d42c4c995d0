package org.acquis.documents.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodTask;

/**
 * An empty grid: for one learner, and one task or competency.
 *
 * @param code of the task or competency
 * @param title of the task; empty for a competency, whose words follow
 * @param entry in the contents
 */
public record PrintedGrid(
        String code, String title, String description, String entry, List<UnderstoodCompetency> competencies) {
    public PrintedGrid {
        competencies = List.copyOf(competencies);
    }

    static List<PrintedGrid> of(PrintedVersion version) {
        List<UnderstoodCompetency> all = version.content().competencies();
        List<UnderstoodTask> tasks = version.content().tasks();
        List<PrintedGrid> grids = new ArrayList<>();
        for (UnderstoodTask task : tasks) {
            String title = version.words().of(task.title());
            grids.add(new PrintedGrid(
                    task.code(),
                    title,
                    version.words().of(task.description()),
                    PrintedVersion.cut(task.code() + " " + title),
                    all.stream()
                            .filter(each -> task.competencies().contains(each.identifier()))
                            .toList()));
        }
        Set<String> assessed =
                tasks.stream().flatMap(task -> task.competencies().stream()).collect(Collectors.toSet());
        all.stream()
                .filter(each -> !assessed.contains(each.identifier()))
                .map(each -> new PrintedGrid(
                        each.code(), "", "", version.bookmark(each.code(), each.statement()), List.of(each)))
                .forEach(grids::add);
        return grids;
    }
}
