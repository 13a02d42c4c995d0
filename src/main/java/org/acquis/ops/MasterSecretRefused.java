package org.acquis.ops;

/** The master secret cannot be used; the message tells an operator why, and what to do. */
public final class MasterSecretRefused extends RuntimeException {
    MasterSecretRefused(String message) {
        super(message);
    }
}
