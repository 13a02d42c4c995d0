package org.acquis.ops;

import org.jooq.exception.DataAccessException;

/** The database can be reached through the pool that pages use. */
public final class DatabaseAnswers implements HealthCheck {
    private static final String NAME = "database";
    private static final int SECONDS = 2;

    private final Database database;

    public DatabaseAnswers(Database database) {
        this.database = database;
    }

    @Override
    public HealthFinding check() {
        try {
            database.sql().selectOne().queryTimeout(SECONDS).fetch();
            return HealthFinding.well(NAME, "answers");
        } catch (DataAccessException e) {
            return HealthFinding.ill(
                    NAME,
                    "does not answer. Check that MariaDB runs and takes connections from here;"
                            + " Acquis goes on by itself as soon as it is back.");
        }
    }
}
