package org.acquis.web.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.assessment.Cell;
import org.acquis.assessment.Grid;
import org.acquis.assessment.Score;
import org.acquis.framework.Competency;
import org.acquis.gradesync.ColumnLabel;
import org.acquis.mapping.GradebookDetail;
import org.acquis.web.Texts;

/** What finalising a grid will send to which column of the gradebook, for the page that asks for confirmation. */
public final class PlannedColumns {
    private PlannedColumns() {}

    /** @param score "11 sur 18 points → 61,11 / 100", or that nothing is sent */
    public record Column(String name, String score, boolean sent) {}

    /** @param activity title of the course activity, as the platform tells it */
    static List<Column> of(Grid grid, Optional<String> activity, Texts texts) {
        List<Column> columns = new ArrayList<>();
        String title = activity.orElseGet(() -> texts.of("grid.columns.activity"));
        columns.add(column(ColumnLabel.overall(title), grid.score(), texts));
        if (grid.mapping().detail() == GradebookDetail.COMPETENCY) {
            Map<Competency, List<Cell>> groups = new LinkedHashMap<>();
            grid.cells()
                    .forEach(cell -> groups.computeIfAbsent(cell.competency(), any -> new ArrayList<>())
                            .add(cell));
            groups.forEach((competency, cells) -> columns.add(column(
                    ColumnLabel.competency(
                            title,
                            competency.code(),
                            cells.size(),
                            competency.criteria().size()),
                    grid.scoreOf(cells),
                    texts)));
        }
        if (grid.mapping().detail() == GradebookDetail.CRITERION) {
            grid.cells()
                    .forEach(cell -> columns.add(column(
                            ColumnLabel.criterion(title, cell.criterion().code()),
                            grid.scoreOf(List.of(cell)),
                            texts)));
        }
        return columns;
    }

    private static Column column(String name, Score score, Texts texts) {
        boolean sent = score.outOfHundred().isPresent();
        return new Column(name, sent ? SumLine.of(score, texts).points() : texts.of("grid.columns.nothing"), sent);
    }
}
