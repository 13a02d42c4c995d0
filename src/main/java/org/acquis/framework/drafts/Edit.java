package org.acquis.framework.drafts;

import java.util.Optional;

/** One step: a pure function of a draft's content. */
public interface Edit {
    /** Stable, for the history: {@code merge}. At most 40 characters. */
    String act();

    /** Identifier of the part that is changed; empty for the framework as a whole. */
    String part();

    Edited apply(DraftContent content);

    static Edited refused(EditRefusal refusal) {
        return new Edited.Refused(refusal);
    }

    static Edited changed(DraftContent content) {
        return new Edited.Changed(content.withoutDoubtsAboutNothing());
    }

    /** The part, if it is there and of this kind. */
    static Optional<Part> find(DraftContent content, String identifier, PartKind kind) {
        return new Parts(content.framework()).find(identifier).filter(part -> part.kind() == kind);
    }
}
