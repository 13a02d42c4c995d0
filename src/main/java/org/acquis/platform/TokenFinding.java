package org.acquis.platform;

import org.acquis.lti13.LtiHttpException.Kind;
import org.acquis.lti13.service.AccessToken;
import org.acquis.lti13.service.TokenAnswer;
import org.acquis.lti13.service.TokenRefusal;

/** What the answer of a token endpoint says about the connection. */
final class TokenFinding {
    private TokenFinding() {}

    static ConnectionFinding of(TokenAnswer answer) {
        if (answer instanceof AccessToken) {
            return ConnectionFinding.well("token");
        }
        if (answer instanceof TokenRefusal.FewerScopes fewer) {
            return ConnectionFinding.lacking("scopes-missing", fewer.missing());
        }
        if (answer instanceof TokenRefusal.Denied denied) {
            return denied(denied);
        }
        if (answer instanceof TokenRefusal.Unreadable unreadable) {
            return ConnectionFinding.ill(
                    unreadable.status() == 404 ? "tool-keys-blocked" : "token-unreadable", unreadable.status());
        }
        if (answer instanceof TokenRefusal.Unreachable unreachable) {
            return ConnectionFinding.ill(
                    unreachable.kind() == Kind.HOST_REFUSED ? "private-address" : "token-unreachable", "");
        }
        return ConnectionFinding.ill("token-busy", "");
    }

    private static ConnectionFinding denied(TokenRefusal.Denied denied) {
        String error = denied.error();
        if (error.equals("invalid_scope")) {
            return ConnectionFinding.ill("scopes-none", "");
        }
        if (error.equals("invalid_client") || error.equals("unauthorized_client")) {
            return ConnectionFinding.ill("client-unknown", "");
        }
        return ConnectionFinding.ill(error.contains("iat prior") ? "clock-token" : "token-denied", error);
    }
}
