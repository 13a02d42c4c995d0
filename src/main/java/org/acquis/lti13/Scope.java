package org.acquis.lti13;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The scopes this tool may ask for (AGS 2.0, 3.1; NRPS 2.0, 2.2). */
public enum Scope {
    LINE_ITEM("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem"),
    LINE_ITEM_READONLY("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly"),
    RESULT_READONLY("https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly"),
    SCORE("https://purl.imsglobal.org/spec/lti-ags/scope/score"),
    MEMBERSHIP_READONLY("https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly");

    private final String uri;

    Scope(String uri) {
        this.uri = uri;
    }

    public String uri() {
        return uri;
    }

    /** Those of the texts that are scopes known here; the others are left out. */
    public static Set<Scope> known(Collection<String> uris) {
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (Scope scope : values()) {
            if (uris.contains(scope.uri)) {
                scopes.add(scope);
            }
        }
        return scopes;
    }

    /** Space separated, in a fixed order (RFC 6749, 3.3). */
    public static String joined(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::uri).collect(Collectors.joining(" "));
    }
}
