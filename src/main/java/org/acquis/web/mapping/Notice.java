package org.acquis.web.mapping;

import java.util.List;

/** What the page says about the form that was just sent. */
public sealed interface Notice {

    record Saved() implements Notice {}

    /** No criterion is chosen. */
    record Empty() implements Notice {}

    /**
     * Somebody saved in the meantime.
     *
     * @param when and by whom, as a sentence
     * @param differences between what is saved now and the choice on this page; each a finished line
     */
    record Outdated(String when, List<Difference> differences) implements Notice {}

    /** One line of what is saved beside what is on the page. */
    record Difference(String what, String saved, String here) {}
}
