package org.acquis.demo.pages;

import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.view.Shell;
import org.acquis.demo.view.Words;

/** A logged-in person at a page of the course. */
record Visit(DemoPerson person, Shell shell) {

    Words words() {
        return shell.words();
    }
}
