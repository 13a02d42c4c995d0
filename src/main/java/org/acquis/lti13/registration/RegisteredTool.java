package org.acquis.lti13.registration;

import java.util.Optional;

/**
 * The platform knows this tool now (Dynamic Registration 1.0, 3.6.1). Which scopes it grants is not said here: Moodle
 * echoes more than it gives, and the token endpoint tells.
 *
 * @param clientId the same as before when an older registration was updated
 * @param deploymentId where the platform deploys with the registration, as Moodle does
 */
public record RegisteredTool(PlatformConfiguration platform, String clientId, Optional<String> deploymentId)
        implements RegistrationAnswer {}
