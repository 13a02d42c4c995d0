package org.acquis.framework.exchange.pdf;

import java.io.IOException;

/** Counts what is done for one file, so that a file made for it cannot keep us busy without end. */
final class Effort {
    private static final long MOST = 5_000_000;

    private long steps;

    /** @throws Exhausted beyond what any référentiel needs */
    void step() throws Exhausted {
        if (++steps > MOST) {
            throw new Exhausted();
        }
    }

    /** The file asks for more than it may. */
    static final class Exhausted extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
