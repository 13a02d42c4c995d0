package org.acquis.demo.pages;

import java.util.Optional;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.view.Shell;

/**
 * One cell of the gradebook, to type a grade over the tool's.
 *
 * @param score as typed or stored; blank for none
 * @param raw what the tool sent, where there is an override over it
 * @param problem what is wrong with what was typed
 */
public record GradeEditPage(
        Shell shell,
        DemoPerson person,
        DemoColumn column,
        String maximum,
        String score,
        String feedback,
        Optional<String> raw,
        boolean overridden,
        boolean cellLocked,
        Optional<String> problem) {}
