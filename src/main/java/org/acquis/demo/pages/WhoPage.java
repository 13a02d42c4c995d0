package org.acquis.demo.pages;

import java.util.List;
import java.util.Locale;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.view.Shell;

/** Who do you want to be? */
public record WhoPage(Shell shell, List<Group> groups, String courseName) {

    /** People of one kind, under its heading. */
    public record Group(String heading, List<DemoPerson> people) {}

    public String roleOf(DemoPerson person) {
        return shell.words().of("role." + person.role().name().toLowerCase(Locale.ROOT));
    }
}
