package org.acquis.web.progress;

import org.acquis.web.Shell;

/** There is nothing to show yet: why, and what to do. Not an error. */
public record NothingPage(Shell shell, String what, String remedy) {
    /** @param kind prefix of the sentences {@code .what} and {@code .remedy} */
    static NothingPage of(Shell shell, String kind) {
        return new NothingPage(shell, shell.text(kind + ".what"), shell.text(kind + ".remedy"));
    }
}
