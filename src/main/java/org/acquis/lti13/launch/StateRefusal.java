package org.acquis.lti13.launch;

/** The launch does not belong to a login this browser began (OpenID Connect core, 3.1.2.7). Opening the activity again helps. */
public sealed interface StateRefusal extends LaunchRefusal {

    @Override
    default int status() {
        return 403;
    }

    /** No {@code state} was posted. */
    record StateMissing() implements StateRefusal {
        @Override
        public String code() {
            return "state-missing";
        }

        @Override
        public int status() {
            return 400;
        }
    }

    /** No login has this state, or it was swept long ago. */
    record StateUnknown() implements StateRefusal {
        @Override
        public String code() {
            return "state-unknown";
        }
    }

    /** The login is too old. */
    record StateExpired() implements StateRefusal {
        @Override
        public String code() {
            return "state-expired";
        }
    }

    /** The state and its nonce were spent by an earlier launch: reload, back button, or a replay. */
    record StateUsed() implements StateRefusal {
        @Override
        public String code() {
            return "state-already-used";
        }
    }

    /** The browser sent no binding: it blocks the cookie. */
    record BrowserUnbound() implements StateRefusal {
        @Override
        public String code() {
            return "browser-cookie-missing";
        }
    }

    /** The login was begun in another browser. */
    record OtherBrowser() implements StateRefusal {
        @Override
        public String code() {
            return "other-browser";
        }
    }
}
