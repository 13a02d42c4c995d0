package org.acquis.ops;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

/** The database cannot be reached at start. Later, {@link #explains} tells a page that waiting may help (503). */
public final class DatabaseUnavailable extends RuntimeException {
    DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether a failure came from a database that is away, not from what we asked of it. */
    public static boolean explains(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailable || cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || state != null && state.startsWith("08");
    }
}
