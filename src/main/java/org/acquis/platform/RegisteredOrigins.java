package org.acquis.platform;

import static org.acquis.schema.Tables.PLATFORM;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The origins of all active platforms: who may frame a page that belongs to no session yet, such as a refused launch.
 * Read again after a minute; while the database is away the last known ones serve, so that its error page can be seen.
 */
public final class RegisteredOrigins {
    private static final Logger LOG = LoggerFactory.getLogger(RegisteredOrigins.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final DSLContext sql;
    private final Clock clock;
    private volatile Known known = new Known(Set.of(), Instant.EPOCH);

    public RegisteredOrigins(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Set<String> all() {
        Instant now = clock.instant();
        Known last = known;
        if (now.isBefore(last.readAt().plus(FRESH))) {
            return last.origins();
        }
        try {
            Set<String> origins = new TreeSet<>();
            sql.select(PLATFORM.HOSTS)
                    .from(PLATFORM)
                    .where(PLATFORM.STATUS.eq("active"))
                    .forEach(row -> row.value1().lines().forEach(origins::add));
            known = new Known(Set.copyOf(origins), now);
            return known.origins();
        } catch (DataAccessException away) {
            LOG.warn("the registered platforms could not be read, the last known ones may frame error pages");
            known = new Known(last.origins(), now);
            return last.origins();
        }
    }

    private record Known(Set<String> origins, Instant readAt) {}
}
