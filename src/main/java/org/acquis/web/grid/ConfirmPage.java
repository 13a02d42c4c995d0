package org.acquis.web.grid;

import java.util.List;
import java.util.Optional;
import org.acquis.web.Shell;

/**
 * Asks before an act that is felt outside the page: what will happen, and to what.
 *
 * @param back address that leaves everything as it is
 * @param action address of the act
 * @param explanations sentences
 * @param missing what is missing; where something is, there is no button
 * @param columns what will be sent to which column
 * @param people who is concerned, each with a score
 * @param fields hidden fields of the form
 * @param button empty: the act is not possible now
 */
public record ConfirmPage(
        Shell shell,
        String back,
        String backLabel,
        String action,
        List<String> explanations,
        List<Link> missing,
        List<PlannedColumns.Column> columns,
        List<Person> people,
        List<Field> fields,
        Optional<String> button,
        boolean dangerous) {

    public record Link(String path, String label) {}

    public record Person(String name, String score) {}

    public record Field(String name, String value) {}
}
