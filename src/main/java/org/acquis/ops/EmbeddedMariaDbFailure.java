package org.acquis.ops;

/** The embedded database cannot be had; the message tells an operator why, and what to do. */
public final class EmbeddedMariaDbFailure extends RuntimeException {
    EmbeddedMariaDbFailure(String message) {
        super(message);
    }

    EmbeddedMariaDbFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
