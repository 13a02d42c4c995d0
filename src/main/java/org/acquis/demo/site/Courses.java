package org.acquis.demo.site;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** The courses of the site. */
public final class Courses {
    private final DSLContext sql;

    public Courses(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<DemoCourse> find(long id) {
        return sql.fetchOptional("SELECT * FROM course WHERE id = ?", id)
                .map(row -> new DemoCourse(
                        row.get("id", Long.class),
                        row.get("short_name", String.class),
                        row.get("full_name", String.class),
                        row.get("id_number", String.class),
                        Instant.ofEpochSecond(row.get("begins", Long.class)),
                        Instant.ofEpochSecond(row.get("ends", Long.class))));
    }
}
