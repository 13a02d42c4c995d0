package org.acquis.gradesync.sending;

import org.acquis.gradesync.sending.Verdict.Health;
import org.acquis.platform.PlatformId;

/**
 * Decides from the answers of one platform when to leave it alone. A few failures are each score's own affair (it waits
 * and is tried again); as many in a row as are sent at once mean that the platform is away.
 */
final class Trouble {
    private final PlatformId platform;
    private final Pauses pauses;
    private final int bearable;
    private int inARow;
    private boolean trying;

    Trouble(PlatformId platform, Pauses pauses, int bearable) {
        this.platform = platform;
        this.pauses = pauses;
        this.bearable = bearable;
    }

    /** How many rows may be on their way: none during a pause, one after it, else all. */
    synchronized int admits(int usual) {
        Pauses.Gate gate = pauses.gate(platform);
        trying = gate == Pauses.Gate.TRYING;
        if (gate == Pauses.Gate.CLOSED) {
            return 0;
        }
        return trying ? 1 : usual;
    }

    /** @return false: nothing more is to be sent now */
    synchronized boolean goesOn(Health health, String reason) {
        if (health == Health.WELL) {
            inARow = 0;
            if (trying) {
                pauses.end(platform);
                trying = false;
            }
            return true;
        }
        inARow++;
        if (health == Health.BARRED || trying || inARow >= bearable) {
            pauses.pause(platform, health == Health.BARRED, reason);
            inARow = 0;
            return false;
        }
        return true;
    }

    void suspend() {
        pauses.pause(platform, true, "platform-suspended");
    }
}
