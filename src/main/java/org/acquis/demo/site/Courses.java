package org.acquis.demo.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The courses of the site. */
public final class Courses {
    private final DSLContext sql;

    public Courses(DSLContext sql) {
        this.sql = sql;
    }

    public List<DemoCourse> all() {
        return sql.fetch("SELECT * FROM course ORDER BY id").map(Courses::course);
    }

    public Optional<DemoCourse> find(long id) {
        return sql.fetchOptional("SELECT * FROM course WHERE id = ?", id).map(Courses::course);
    }

    /** Ids of the courses this one comes from, the nearest first: what {@code $Context.id.history} tells. */
    public List<Long> history(DemoCourse course) {
        List<Long> history = new ArrayList<>();
        OptionalLong origin = course.origin();
        while (origin.isPresent() && !history.contains(origin.getAsLong())) {
            history.add(origin.getAsLong());
            origin = find(origin.getAsLong()).map(DemoCourse::origin).orElse(OptionalLong.empty());
        }
        return history;
    }

    private static DemoCourse course(Record row) {
        Long origin = row.get("origin_id", Long.class);
        return new DemoCourse(
                row.get("id", Long.class),
                origin == null ? OptionalLong.empty() : OptionalLong.of(origin),
                row.get("short_name", String.class),
                row.get("full_name", String.class),
                row.get("id_number", String.class),
                Instant.ofEpochSecond(row.get("begins", Long.class)),
                Instant.ofEpochSecond(row.get("ends", Long.class)));
    }
}
