package org.acquis.lti13.launch;

/** The form post itself is no LTI 1.3 launch (Security Framework 5.1.1.3). */
public sealed interface FormRefusal extends LaunchRefusal {

    @Override
    default int status() {
        return 400;
    }

    /** No {@code id_token} and no error either. */
    record TokenMissing() implements FormRefusal {
        @Override
        public String code() {
            return "token-missing";
        }
    }

    /** An LTI 1.1 launch came to the LTI 1.3 address. */
    record OldLti() implements FormRefusal {
        @Override
        public String code() {
            return "lti-1-1-launch";
        }
    }

    /** The token is larger than any launch. */
    record TokenTooLarge() implements FormRefusal {
        @Override
        public String code() {
            return "token-too-large";
        }

        @Override
        public int status() {
            return 413;
        }
    }

    /** Not three parts of base64url with JSON of bounded depth in them. */
    record TokenMalformed() implements FormRefusal {
        @Override
        public String code() {
            return "token-malformed";
        }
    }
}
