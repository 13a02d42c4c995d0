package org.acquis.demo.pages;

import java.util.List;
import java.util.Locale;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoRole;
import org.acquis.demo.view.Shell;

/**
 * Who takes part in a course, and who could.
 *
 * @param manages may change it
 */
public record ParticipantsPage(Shell shell, String courseName, List<Line> lines, boolean manages) {

    /** @param groups names of his groups here */
    public record Line(DemoPerson person, String groups) {

        public boolean enrolled() {
            return person.role() != DemoRole.NOT_ENROLLED;
        }
    }

    public String roleOf(DemoPerson person) {
        return shell.words().of("role." + person.role().name().toLowerCase(Locale.ROOT));
    }
}
