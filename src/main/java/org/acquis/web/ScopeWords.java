package org.acquis.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.acquis.lti13.Scope;

/** What a service allows, in words an administrator understands. */
public final class ScopeWords {
    private ScopeWords() {}

    /** In a fixed order. */
    public static List<String> of(Texts texts, Collection<Scope> scopes) {
        return scopes.stream()
                .sorted()
                .map(scope -> texts.of("connection.scope."
                        + scope.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
    }
}
