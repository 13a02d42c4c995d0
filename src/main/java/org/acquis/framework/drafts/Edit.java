package org.acquis.framework.drafts;

import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.Wording;

/** One step: a pure function of a draft's content. */
public interface Edit {
    /** Stable, for the history: {@code merge}. At most 40 characters. */
    String act();

    /** Identifier of the part that is changed; empty for the framework as a whole. */
    String part();

    Edited apply(DraftContent content);

    /** What the history says it is about: the printed code of the part, or nothing. */
    default String about(DraftContent content) {
        return new Parts(content.framework()).find(part()).map(Part::code).orElse("");
    }

    /** It is saved while somebody types: what he goes on typing belongs to the same step. */
    default boolean isTyped() {
        return false;
    }

    static Edited refused(EditRefusal refusal) {
        return new Edited.Refused(refusal);
    }

    static Edited changed(DraftContent content) {
        return new Edited.Changed(content.withoutDoubtsAboutNothing());
    }

    /**
     * @param official words of the document; blank: there are none
     * @param label in our own words; blank in both languages: there is none, and then there are official ones
     */
    static Wording wording(String official, Bilingual label) {
        Bilingual own = label.inBoth();
        if (own.saysNothing()) {
            return Wording.official(official);
        }
        return official.isBlank() ? Wording.label(own) : Wording.of(official, own);
    }

    /** The part, if it is there and of this kind. */
    static Optional<Part> find(DraftContent content, String identifier, PartKind kind) {
        return new Parts(content.framework()).find(identifier).filter(part -> part.kind() == kind);
    }
}
