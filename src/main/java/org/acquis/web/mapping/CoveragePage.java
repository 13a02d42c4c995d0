package org.acquis.web.mapping;

import java.util.List;
import org.acquis.web.Shell;

/**
 * Competencies against the activities of the course.
 *
 * @param moved the course has just gone over to another version
 * @param offers versions that the course can go over to
 * @param filters the same table with fewer rows
 * @param groups one a block, those without a row left out
 */
public record CoveragePage(
        Shell shell,
        String version,
        boolean moved,
        List<MoveOffer> offers,
        List<Filter> filters,
        List<Column> columns,
        List<Group> groups) {

    /** A link that shows fewer rows, with how many. */
    public record Filter(String path, String label, boolean current) {}

    /**
     * An activity of the course.
     *
     * @param here this session's own activity, whose mapping can be changed from here
     */
    public record Column(String title, boolean here, boolean mapped) {}

    /** A block and its competencies. */
    public record Group(String code, String title, List<Row> rows) {}

    /**
     * A competency.
     *
     * @param all over all activities together
     */
    public record Row(String code, String label, List<Cell> cells, Cell all) {}

    /** @param covered criteria of {@code total} that are assessed */
    public record Cell(int covered, int total) {
        public boolean none() {
            return covered == 0;
        }

        public boolean whole() {
            return covered == total;
        }
    }
}
