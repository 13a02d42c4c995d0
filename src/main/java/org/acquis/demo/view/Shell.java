package org.acquis.demo.view;

import java.util.Optional;
import org.acquis.demo.site.DemoPerson;

/**
 * What surrounds each page.
 *
 * @param base prefix of all addresses
 * @param title of the browser's tab
 * @param sesskey goes with every form
 * @param faultsOn shown on every page, so that nobody searches a fault he switched on himself
 */
public record Shell(
        Words words, String base, String title, Optional<DemoPerson> person, String sesskey, boolean faultsOn) {

    @Override
    public String toString() {
        return "Shell[" + title + "]";
    }
}
