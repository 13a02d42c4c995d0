package org.acquis.lti13.registration;

import org.acquis.lti13.Refusal;

/** Why a registration did not come about (Dynamic Registration 1.0, 3.6). Nothing of the registration token is in it. */
public sealed interface RegistrationRefusal extends DiscoveryAnswer, RegistrationAnswer, Refusal {

    @Override
    default int status() {
        return 400;
    }

    /** No {@code openid_configuration}: the page was not opened by a platform. */
    record ConfigurationMissing() implements RegistrationRefusal {
        @Override
        public String code() {
            return "registration-configuration-missing";
        }
    }

    /** {@code openid_configuration} is no web address, or one that no platform may have. */
    record ConfigurationAddressInvalid() implements RegistrationRefusal {
        @Override
        public String code() {
            return "registration-configuration-address-invalid";
        }
    }

    /** An address of the platform leads into a network that must not be called. */
    record HostRefused() implements RegistrationRefusal {
        @Override
        public String code() {
            return "registration-host-refused";
        }
    }

    /**
     * The platform's configuration could not be fetched; nothing was registered.
     *
     * @param late whether it did not answer in time
     */
    record PlatformUnreachable(boolean late) implements RegistrationRefusal {
        @Override
        public String code() {
            return "registration-platform-unreachable";
        }

        @Override
        public int status() {
            return late ? 504 : 502;
        }
    }

    /**
     * What was fetched is no configuration: no success, a redirect, too large, no JSON object.
     *
     * @param answered HTTP status of the platform
     */
    record ConfigurationUnreadable(int answered) implements RegistrationRefusal {
        @Override
        public String code() {
            return "registration-configuration-unreadable";
        }

        @Override
        public int status() {
            return 502;
        }
    }

    /** The configuration lacks something, or has it in another shape. */
    record ConfigurationIncomplete(String member) implements RegistrationRefusal {
        @Override
        public String code() {
            return "registration-configuration-incomplete";
        }

        @Override
        public int status() {
            return 502;
        }
    }

    /** The configuration speaks for an issuer that lives elsewhere. */
    record IssuerMismatch() implements RegistrationRefusal {
        @Override
        public String code() {
            return "registration-issuer-mismatch";
        }
    }

    /** An endpoint is not where the issuer lives, or not https. */
    record EndpointForeign(String member) implements RegistrationRefusal {
        @Override
        public String code() {
            return "registration-endpoint-foreign";
        }
    }

    /** The platform cannot do what LTI 1.3 is built on: RS256, signed client assertions, id tokens. */
    record MethodUnsupported(String member) implements RegistrationRefusal {
        @Override
        public String code() {
            return "registration-method-unsupported";
        }
    }

    /** The platform wants a registration token and sent none along. */
    record TokenMissing() implements RegistrationRefusal {
        @Override
        public String code() {
            return "registration-token-missing";
        }
    }

    /** The registration token cannot stand in a header. */
    record TokenMalformed() implements RegistrationRefusal {
        @Override
        public String code() {
            return "registration-token-malformed";
        }
    }

    /** The registration token was spent by an earlier registration. */
    record TokenUsed() implements RegistrationRefusal {
        @Override
        public String code() {
            return "registration-token-used";
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** The platform does not take its registration token: most often it is older than an hour. */
    record TokenRefused() implements RegistrationRefusal {
        @Override
        public String code() {
            return "registration-token-refused";
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /**
     * The platform said no.
     *
     * @param answered its HTTP status
     * @param reason its words, at most 200 plain characters; empty where it gave none. Somebody else's text: encode it
     */
    record Declined(int answered, String reason) implements RegistrationRefusal {
        @Override
        public String code() {
            return "registration-declined";
        }

        @Override
        public int status() {
            return 502;
        }
    }

    /** The platform broke while it registered. */
    record PlatformFailed(int answered) implements RegistrationRefusal {
        @Override
        public String code() {
            return "registration-platform-failed";
        }

        @Override
        public int status() {
            return 502;
        }
    }

    /** The registration was sent and no answer came: the platform may know the tool now, or not. */
    record Unanswered() implements RegistrationRefusal {
        @Override
        public String code() {
            return "registration-unanswered";
        }

        @Override
        public int status() {
            return 504;
        }
    }

    /** The platform registered the tool, and its answer does not say under which client id. */
    record AnswerUnreadable() implements RegistrationRefusal {
        @Override
        public String code() {
            return "registration-answer-unreadable";
        }

        @Override
        public int status() {
            return 502;
        }
    }
}
