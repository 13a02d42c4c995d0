package org.acquis.web;

import org.acquis.platform.ConnectionFinding;

/** What a check of the connection found, with the exact remedy, for the page and for the command line. */
public final class FindingWords {
    private FindingWords() {}

    public static String of(Texts texts, ConnectionFinding finding) {
        String key = "connection.check." + finding.code();
        if (!finding.scopes().isEmpty()) {
            return texts.of(key, String.join(", ", ScopeWords.of(texts, finding.scopes())));
        }
        return texts.of(key, finding.value());
    }
}
