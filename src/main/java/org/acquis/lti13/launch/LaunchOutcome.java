package org.acquis.lti13.launch;

import java.util.Optional;
import org.acquis.lti13.Registration;

/** What came of a launch (Security Framework 5.1.3). */
public sealed interface LaunchOutcome {

    /** Verified, and its state and nonce are spent. */
    record Accepted(Launch launch) implements LaunchOutcome {}

    /**
     * Nothing was written and nobody is let in.
     *
     * @param registration the platform that the state names, where there is one
     */
    record Refused(LaunchRefusal refusal, Optional<Registration> registration) implements LaunchOutcome {}
}
