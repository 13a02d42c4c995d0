package org.acquis;

/** The instance cannot be started as it is set up; the message names the remedy. */
final class SetupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SetupRefused(String message) {
        super(message);
    }
}
