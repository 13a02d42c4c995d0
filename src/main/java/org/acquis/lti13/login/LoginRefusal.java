package org.acquis.lti13.login;

import org.acquis.lti13.Refusal;

/** Why a login initiation goes no further (Security Framework 5.1.1.1). */
public sealed interface LoginRefusal extends Refusal {

    /** A required parameter is absent or blank. */
    record ParameterMissing(String parameter) implements LoginRefusal {
        @Override
        public String code() {
            return "login-parameter-missing";
        }

        @Override
        public int status() {
            return 400;
        }
    }

    /** A parameter is longer than anything a platform sends. */
    record ParameterTooLong(String parameter) implements LoginRefusal {
        @Override
        public String code() {
            return "login-parameter-too-long";
        }

        @Override
        public int status() {
            return 400;
        }
    }

    /** No registration for this issuer, or none with this client id. */
    record PlatformUnknown() implements LoginRefusal {
        @Override
        public String code() {
            return "login-platform-unknown";
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** Several registrations of this issuer, and the platform did not say which. */
    record PlatformAmbiguous(int registrations) implements LoginRefusal {
        @Override
        public String code() {
            return "login-platform-ambiguous";
        }

        @Override
        public int status() {
            return 400;
        }
    }

    /** The registration is closed. */
    record PlatformInactive() implements LoginRefusal {
        @Override
        public String code() {
            return "login-platform-inactive";
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** The deployment named in the login is not one of the registration's. */
    record DeploymentUnknown() implements LoginRefusal {
        @Override
        public String code() {
            return "login-deployment-unknown";
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** The deployment waits for approval. */
    record DeploymentPending() implements LoginRefusal {
        @Override
        public String code() {
            return "login-deployment-pending";
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** The target is not an address of this tool. */
    record TargetForeign() implements LoginRefusal {
        @Override
        public String code() {
            return "login-target-foreign";
        }

        @Override
        public int status() {
            return 400;
        }
    }
}
