package org.acquis.demo.pages;

import java.util.List;
import java.util.Optional;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.view.Shell;

/**
 * The gradebook: learners down, columns across. A learner sees his own row only.
 *
 * @param manages may change what he sees
 */
public record GradesPage(Shell shell, String courseName, List<Column> columns, List<Row> rows, boolean manages) {

    /** @param maximum written in the reader's language */
    public record Column(DemoColumn column, String maximum) {}

    /** @param groups names of the learner's groups */
    public record Row(DemoPerson person, String groups, List<Cell> cells) {}

    /**
     * @param score written in the reader's language; empty shows a dash
     * @param work address of what the learner did, for whom teaches, in an activity's own column
     * @param locked by itself; a locked column says so in its head
     */
    public record Cell(
            DemoColumn column,
            Optional<String> score,
            Optional<String> feedback,
            Optional<String> work,
            boolean overridden,
            boolean locked) {}

    public String editAddress(Row row, Cell cell) {
        return shell.base() + "/grade/edit.php?column=" + cell.column().id() + "&person="
                + row.person().id();
    }
}
