package org.acquis.platform;

import java.util.Set;
import org.acquis.lti13.Scope;

/**
 * One thing that was looked at on the way between Acquis and a platform.
 *
 * @param code of the sentence that says what is so and, when it is not well, the exact remedy
 * @param value to be named in the sentence; empty where there is none
 * @param scopes the services it is about
 */
public record ConnectionFinding(String code, boolean well, String value, Set<Scope> scopes) {
    public ConnectionFinding {
        scopes = Set.copyOf(scopes);
    }

    static ConnectionFinding well(String code) {
        return new ConnectionFinding(code, true, "", Set.of());
    }

    static ConnectionFinding ill(String code, Object value) {
        return new ConnectionFinding(code, false, value.toString(), Set.of());
    }

    static ConnectionFinding lacking(String code, Set<Scope> scopes) {
        return new ConnectionFinding(code, false, "", scopes);
    }
}
