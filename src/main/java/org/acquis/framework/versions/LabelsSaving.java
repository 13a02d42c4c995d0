package org.acquis.framework.versions;

/** What became of labels that somebody wanted to save. */
public sealed interface LabelsSaving {
    /** @param edition of the labels that holds now */
    record Saved(int edition) implements LabelsSaving {}

    /** Somebody changed labels of the version since the page was read; nothing was written. */
    record Outdated() implements LabelsSaving {}

    /**
     * Without official words a label is all that the part says; nothing was written.
     *
     * @param label that is missing
     */
    record Wordless(LabelKey label) implements LabelsSaving {}

    /** No such version in this school, or no such part in it. */
    record NotThere() implements LabelsSaving {}
}
