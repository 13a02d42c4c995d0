package org.acquis.web.content;

import java.util.List;
import java.util.Optional;
import org.acquis.web.Shell;
import org.acquis.web.mapping.Option;

/**
 * Activities to choose for a course.
 *
 * @param several more than one may be chosen at once
 * @param problem what was wrong with the choice that was sent; empty at first
 * @param versions to choose from; the shown one is chosen
 * @param groups tasks, competencies, blocks; none is empty
 */
public record ContentPage(
        Shell shell,
        boolean several,
        Optional<String> problem,
        long version,
        String title,
        boolean officialWording,
        List<Option> versions,
        List<Group> groups,
        List<Option> purposes,
        List<Option> details,
        List<Option> languages) {

    /**
     * Proposals of one kind.
     *
     * @param whole label of the button that adds them all at once; empty where only one may be added
     */
    public record Group(String kind, String title, String hint, Optional<String> whole, boolean open, List<Row> rows) {}

    /**
     * One proposal.
     *
     * @param value what the form sends
     * @param note competencies and criteria, in words
     * @param covered the course assesses all of it already
     */
    public record Row(String value, String code, String title, String note, boolean covered, boolean chosen) {}

    public int chosen() {
        return groups.stream()
                .mapToInt(
                        group -> (int) group.rows().stream().filter(Row::chosen).count())
                .sum();
    }
}
