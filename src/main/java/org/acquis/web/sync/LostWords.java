package org.acquis.web.sync;

import java.util.Set;
import org.acquis.gradesync.LostColumn;
import org.acquis.web.Texts;

/** Puts a column that lost its reason into words. */
final class LostWords {
    /** Codes that mean something else when a column is deleted than when a score is sent. */
    private static final Set<String> OF_DELETING =
            Set.of("forbidden", "newer-grade", "no-answer", "perhaps-locked", "scope-not-offered", "unreadable-answer");

    private final Texts texts;
    private final Reasons reasons;

    LostWords(Texts texts) {
        this.texts = texts;
        this.reasons = new Reasons(texts);
    }

    SyncPage.LostRow row(LostColumn column) {
        return new SyncPage.LostRow(
                column.id().value(),
                column.label(),
                texts.of("sync.lost." + column.why().code(), column.title()),
                texts.of("sync.lost.scores", column.scores()),
                column.problem().map(this::problem));
    }

    private String problem(String code) {
        String why = OF_DELETING.contains(code) ? texts.of("sync.not-deleted." + code) : reasons.of(code);
        return texts.of("sync.not-deleted", why);
    }
}
