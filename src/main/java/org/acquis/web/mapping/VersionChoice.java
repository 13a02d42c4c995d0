package org.acquis.web.mapping;

import java.util.List;

/**
 * Which version the activity is mapped to.
 *
 * @param others all versions that can be chosen, this one among them; a school with one version need not choose
 */
public record VersionChoice(long id, String title, String label, boolean officialWording, List<Entry> others) {

    public boolean several() {
        return others.size() > 1;
    }

    /** One line of the list. */
    public record Entry(long id, String name, boolean chosen) {}
}
