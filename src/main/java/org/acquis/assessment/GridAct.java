package org.acquis.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people do to grids; the words of the audit log. */
public enum GridAct {
    JUDGED,
    REMARKED,
    FINALISED,
    REOPENED,
    ATTEMPT_OPENED,
    WITHDRAWN;

    public static Optional<GridAct> of(String code) {
        return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
    }

    /** {@code grid.finalised} and the like. */
    public String code() {
        return "grid." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
