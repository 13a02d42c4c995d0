package org.acquis.lti13.launch;

import org.acquis.lti13.PlatformStorage;
import org.acquis.lti13.Registration;

/**
 * A login whose browser holds no cookie: its secret has to be fetched from the platform before the launch is verified (LTI
 * OIDC Login with LTI Client Side postMessages 0.1).
 */
public record AwaitedSecret(Registration registration, PlatformStorage storage) {}
