package org.acquis.framework.drafts;

/** What came of one step of editing. */
public sealed interface Edited {
    record Changed(DraftContent content) implements Edited {}

    record Refused(EditRefusal refusal) implements Edited {}
}
