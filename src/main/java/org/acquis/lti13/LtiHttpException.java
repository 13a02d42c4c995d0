package org.acquis.lti13;

/** No complete answer came from the platform (RFC 9110, 9.2.2: whether it acted is not known). */
public final class LtiHttpException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is known of the request. */
    public enum Kind {
        /** No connection (name, refusal, TLS, connect timeout): surely not sent. */
        CONNECT_FAILED,
        /** Sent at least in part, no answer in time or the connection broke: the effect is unknown. */
        NO_ANSWER,
        /** An answer came and was larger than the cap: the effect is unknown. */
        TOO_LARGE,
        /** The address may not be called (private network, scheme, port): surely not sent. */
        HOST_REFUSED
    }

    private final Kind kind;

    public LtiHttpException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public LtiHttpException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the platform surely never saw the request. */
    public boolean surelyNotSent() {
        return kind == Kind.CONNECT_FAILED || kind == Kind.HOST_REFUSED;
    }
}
