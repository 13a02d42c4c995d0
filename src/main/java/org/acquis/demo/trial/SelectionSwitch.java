package org.acquis.demo.trial;

/** The terms under which content is selected from now on; forgotten with the process. */
public final class SelectionSwitch {
    private volatile SelectionTerms terms = SelectionTerms.MOODLE;

    public SelectionTerms terms() {
        return terms;
    }

    public void set(SelectionTerms changed) {
        terms = changed;
    }
}
