package org.acquis.web.people;

import java.util.List;
import java.util.Optional;
import org.acquis.web.Shell;

/**
 * @param notice what was just done
 * @param holders people who have a role
 * @param asked the name that was looked for; empty: none
 * @param found people of that name
 * @param remark that nobody was found, or that more people are called so than are shown
 */
public record PeoplePage(
        Shell shell,
        Optional<String> notice,
        List<Row> holders,
        String asked,
        List<Row> found,
        Optional<String> remark) {
    public PeoplePage {
        holders = List.copyOf(holders);
        found = List.copyOf(found);
    }

    /** @param origin where the person comes from: two people may have one name */
    public record Row(long person, String name, String origin, List<Held> held, List<Choice> free) {
        public Row {
            held = List.copyOf(held);
            free = List.copyOf(free);
        }

        @Override
        public String toString() {
            return "Row[" + person + "]";
        }
    }

    /** @param act what the button says to somebody who hears it alone */
    public record Held(String role, String word, String act) {}

    public record Choice(String role, String word) {}
}
