package org.acquis.lti13.login;

import java.util.Optional;
import org.acquis.lti13.RegisteredDeployment;

/**
 * A login that waits for its launch, with the registration it was sent to (Security Framework 5.1.1).
 *
 * @param registered empty when the registration went since the login
 */
public record AwaitedLaunch(PendingLogin login, Optional<RegisteredDeployment> registered) {}
