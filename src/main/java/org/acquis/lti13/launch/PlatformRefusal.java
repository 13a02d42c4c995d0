package org.acquis.lti13.launch;

/** The platform, or what is known of it, does not let this launch in (OpenID Connect core, 3.1.2.6; LTI 1.3 core, 3.1.3). */
public sealed interface PlatformRefusal extends LaunchRefusal {

    @Override
    default int status() {
        return 403;
    }

    /**
     * The platform answered with an error (OpenID Connect core, 3.1.2.6).
     *
     * @param error a registered error code, or {@code other}
     */
    record PlatformError(String error) implements PlatformRefusal {
        @Override
        public String code() {
            return "platform-error";
        }
    }

    /** The registration was removed after the login. */
    record PlatformUnknown() implements PlatformRefusal {
        @Override
        public String code() {
            return "platform-unknown";
        }
    }

    /** The registration is closed. */
    record PlatformInactive() implements PlatformRefusal {
        @Override
        public String code() {
            return "platform-inactive";
        }
    }

    /** The verified deployment is not one of the registration's; an operator can approve it. */
    record DeploymentUnknown(String deploymentId) implements PlatformRefusal {
        @Override
        public String code() {
            return "deployment-unknown";
        }

        @Override
        public boolean signed() {
            return true;
        }
    }

    /** The verified deployment waits for approval. */
    record DeploymentPending(String deploymentId) implements PlatformRefusal {
        @Override
        public String code() {
            return "deployment-pending";
        }

        @Override
        public boolean signed() {
            return true;
        }
    }
}
