package org.acquis.framework.drafts;

import static org.assertj.core.api.Assertions.assertThat;

/** Steps that a test takes. */
final class Editing {
    private Editing() {}

    /** The draft after a step that is not refused. */
    static DraftContent done(DraftContent content, Edit edit) {
        Edited edited = edit.apply(content);
        assertThat(edited).isInstanceOf(Edited.Changed.class);
        return ((Edited.Changed) edited).content();
    }
}
