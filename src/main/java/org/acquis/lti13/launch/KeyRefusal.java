package org.acquis.lti13.launch;

/** The signature cannot be trusted (Security Framework 5.1.2 and 5.1.3). */
public sealed interface KeyRefusal extends LaunchRefusal {

    @Override
    default int status() {
        return 403;
    }

    /** Anything but RS256, or a critical extension. */
    record AlgorithmNotAllowed() implements KeyRefusal {
        @Override
        public String code() {
            return "algorithm-not-allowed";
        }
    }

    /** No {@code kid} in the header. */
    record KeyIdMissing() implements KeyRefusal {
        @Override
        public String code() {
            return "key-id-missing";
        }
    }

    /** The platform does not publish a key of this id. */
    record KeyUnknown() implements KeyRefusal {
        @Override
        public String code() {
            return "key-unknown";
        }
    }

    /** The published key is ambiguous, of another kind, or too small. */
    record KeyUnusable() implements KeyRefusal {
        @Override
        public String code() {
            return "key-unusable";
        }
    }

    /**
     * The platform's keys could not be had.
     *
     * @param late whether it did not answer in time
     */
    record KeysUnreachable(boolean late) implements KeyRefusal {
        @Override
        public String code() {
            return "platform-keys-unreachable";
        }

        @Override
        public int status() {
            return late ? 504 : 502;
        }
    }

    /** The signature is not of this key, or the token was changed. */
    record SignatureInvalid() implements KeyRefusal {
        @Override
        public String code() {
            return "signature-invalid";
        }
    }
}
