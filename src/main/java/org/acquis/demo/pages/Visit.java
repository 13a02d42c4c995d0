package org.acquis.demo.pages;

import org.acquis.demo.site.DemoCourse;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.view.Shell;
import org.acquis.demo.view.Words;

/** A logged-in person at a page of a course. */
record Visit(DemoPerson person, DemoCourse course, Shell shell) {

    Words words() {
        return shell.words();
    }
}
