package org.acquis.lti13.login;

import java.net.URI;
import java.util.Optional;
import org.acquis.lti13.Registration;

/** What came of a login initiation (Security Framework 5.1.1.2). */
public sealed interface LoginOutcome {

    /**
     * Send the browser (302) to the platform's authorization endpoint, and see that it holds its binding.
     *
     * @param location the authentication request (Security Framework 5.1.1.2)
     * @param state what the platform will give back
     */
    record Redirect(URI location, String state) implements LoginOutcome {
        @Override
        public String toString() {
            return "Redirect[" + location.getRawAuthority() + "]";
        }
    }

    /** Nothing stands against the login, and nothing was written yet. */
    record Ready(Registration registration, URI targetLinkUri) implements LoginOutcome {}

    /**
     * Not sent on.
     *
     * @param registration the platform, where it was found
     */
    record Refused(LoginRefusal refusal, Optional<Registration> registration) implements LoginOutcome {}
}
