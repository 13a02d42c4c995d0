package org.acquis.lti13.launch;

/** A claim of a correctly signed token is not as it must be (Security Framework 5.1.3; LTI 1.3 core, 5.3). */
public sealed interface ClaimRefusal extends LaunchRefusal {

    /** Claims are looked at once the signature was found good. */
    @Override
    default boolean signed() {
        return true;
    }

    @Override
    default int status() {
        return 403;
    }

    /** {@code iss} is not the issuer the login was made for. */
    record IssuerMismatch() implements ClaimRefusal {
        @Override
        public String code() {
            return "issuer-mismatch";
        }
    }

    /** {@code aud} does not name this tool. */
    record AudienceMismatch() implements ClaimRefusal {
        @Override
        public String code() {
            return "audience-mismatch";
        }
    }

    /** {@code aud} names others as well. */
    record AudienceUntrusted() implements ClaimRefusal {
        @Override
        public String code() {
            return "audience-untrusted";
        }
    }

    /** {@code azp} is absent where it is needed, or not this tool. */
    record AuthorizedPartyMismatch() implements ClaimRefusal {
        @Override
        public String code() {
            return "authorized-party-mismatch";
        }
    }

    /** {@code exp} has passed, leeway included. */
    record TokenExpired() implements ClaimRefusal {
        @Override
        public String code() {
            return "token-expired";
        }
    }

    /** {@code iat} or {@code nbf} lies ahead, leeway included: a clock is wrong. */
    record IssuedInFuture() implements ClaimRefusal {
        @Override
        public String code() {
            return "token-issued-in-future";
        }
    }

    /** {@code exp} is not after {@code iat}. */
    record LifetimeInvalid() implements ClaimRefusal {
        @Override
        public String code() {
            return "token-lifetime-invalid";
        }
    }

    /** No {@code nonce}. */
    record NonceMissing() implements ClaimRefusal {
        @Override
        public String code() {
            return "nonce-missing";
        }
    }

    /** The {@code nonce} is not the one of this login. */
    record NonceMismatch() implements ClaimRefusal {
        @Override
        public String code() {
            return "nonce-mismatch";
        }
    }

    /** A required claim is absent or empty. */
    record ClaimMissing(String claim) implements ClaimRefusal {
        @Override
        public String code() {
            return "claim-missing";
        }

        @Override
        public int status() {
            return 400;
        }
    }

    /** A claim has another shape than the specification gives it. */
    record ClaimInvalid(String claim) implements ClaimRefusal {
        @Override
        public String code() {
            return "claim-invalid";
        }

        @Override
        public int status() {
            return 400;
        }
    }

    /** Not version 1.3.0. */
    record VersionUnsupported() implements ClaimRefusal {
        @Override
        public String code() {
            return "version-unsupported";
        }

        @Override
        public int status() {
            return 400;
        }
    }

    /** A message type nobody here knows. */
    record MessageTypeUnsupported() implements ClaimRefusal {
        @Override
        public String code() {
            return "message-type-unsupported";
        }

        @Override
        public int status() {
            return 400;
        }
    }

    /**
     * A deep linking request without what the answer depends on (Deep Linking 2.0, Deep Linking Settings).
     *
     * @param setting its name
     */
    record DeepLinkingSettingMissing(String setting) implements ClaimRefusal {
        @Override
        public String code() {
            return "deep-linking-setting-missing";
        }

        @Override
        public int status() {
            return 400;
        }
    }

    /** A setting of a deep linking request has another shape than the specification gives it. */
    record DeepLinkingSettingInvalid(String setting) implements ClaimRefusal {
        @Override
        public String code() {
            return "deep-linking-setting-invalid";
        }

        @Override
        public int status() {
            return 400;
        }
    }

    /** The answer to a deep linking request would go to a host that is not the platform's, or in plain text. */
    record DeepLinkingReturnForeign() implements ClaimRefusal {
        @Override
        public String code() {
            return "deep-linking-return-foreign";
        }
    }

    /** A deep linking request of somebody who may not add content to the course. */
    record DeepLinkingByLearner() implements ClaimRefusal {
        @Override
        public String code() {
            return "deep-linking-by-learner";
        }
    }

    /** A learner asked for the result of another. */
    record SubmissionReviewOfOther() implements ClaimRefusal {
        @Override
        public String code() {
            return "submission-review-of-other";
        }
    }

    /** {@code target_link_uri} differs from the one of the login. */
    record TargetMismatch() implements ClaimRefusal {
        @Override
        public String code() {
            return "target-mismatch";
        }
    }
}
