package org.acquis.gradesync;

import java.util.Locale;

/** Where a cell stands, in the words of pages and style classes. */
public enum CellStatus {
    WAITING,
    SENT,
    CONFLICT,
    REFUSED,
    /** A trainer left the gradebook its own grade. */
    KEPT,
    /** Taken back out of the gradebook. */
    WITHDRAWN,
    /** Sent, but the newest revision of the grid has no such score any more. */
    OUTDATED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CellStatus of(String status, boolean withdrawal, boolean outdated) {
        if (!status.equals("sent")) {
            return valueOf(status.toUpperCase(Locale.ROOT));
        }
        if (withdrawal) {
            return WITHDRAWN;
        }
        return outdated ? OUTDATED : SENT;
    }
}
