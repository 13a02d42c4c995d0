package org.acquis.web.sync;

import java.util.Set;
import org.acquis.web.Texts;

/** Why something waits, conflicts or was refused, in plain words with the remedy: {@code sync.reason.CODE}. */
final class Reasons {
    /** Every code that sending writes; a newer one of another node is told in general words. */
    static final Set<String> KNOWN = Set.of(
            "address-foreign",
            "address-not-offered",
            "bad-request",
            "cannot-tell-removed",
            "clock-behind",
            "column-gone",
            "course-gone",
            "create-unanswered",
            "forbidden",
            "foreign-grade",
            "grade-from-future",
            "label-by-hand",
            "label-not-told",
            "newer-grade",
            "no-answer",
            "no-own-column",
            "not-gradable",
            "not-sent",
            "not-stored",
            "outdated",
            "override-stands",
            "perhaps-locked",
            "platform-suspended",
            "rate-limited",
            "scope-not-granted",
            "scope-not-offered",
            "server-trouble",
            "several-columns",
            "token-not-had",
            "token-refused",
            "unexpected-status",
            "unreadable-answer");

    private final Texts texts;

    Reasons(Texts texts) {
        this.texts = texts;
    }

    String of(String code) {
        return texts.of("sync.reason." + (KNOWN.contains(code) ? code : "other"));
    }
}
