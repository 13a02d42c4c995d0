package org.acquis.ops;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/** The schema is the one this program was built for. Once it is, it stays so: the answer is kept. */
public final class MigrationsCurrent implements HealthCheck {
    private static final String NAME = "migrations";

    private final Database database;
    private volatile boolean current;

    public MigrationsCurrent(Database database) {
        this.database = database;
        this.current = database.migrated();
    }

    @Override
    public HealthFinding check() {
        try {
            return current ? wellThen() : look();
        } catch (FlywayException e) {
            return HealthFinding.ill(NAME, "cannot be read while the database does not answer.");
        }
    }

    private HealthFinding look() {
        var pending = Arrays.stream(database.flyway().info().pending())
                .map(migration -> migration.getVersion())
                .map(MigrationVersion::getVersion)
                .collect(Collectors.joining(", "));
        if (pending.isEmpty()) {
            current = true;
            return wellThen();
        }
        return HealthFinding.ill(
                NAME, "are behind: " + pending + ". Start one node with acquis serve, which applies them.");
    }

    private static HealthFinding wellThen() {
        return HealthFinding.well(NAME, "are up to date");
    }
}
