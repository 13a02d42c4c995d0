package org.acquis.demo.site;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The activities that open the tool. */
public final class Activities {
    private final DSLContext sql;

    public Activities(DSLContext sql) {
        this.sql = sql;
    }

    public List<DemoActivity> ofCourse(long courseId) {
        return sql.fetch("SELECT * FROM activity WHERE course_id = ? ORDER BY id", courseId)
                .map(Activities::activity);
    }

    /** By {@code resource_link.id}. */
    public Optional<DemoActivity> find(long id) {
        return sql.fetchOptional("SELECT * FROM activity WHERE id = ?", id).map(Activities::activity);
    }

    /** By course-module id. */
    public Optional<DemoActivity> findByModule(long cmid) {
        return sql.fetchOptional("SELECT * FROM activity WHERE cmid = ?", cmid).map(Activities::activity);
    }

    private static DemoActivity activity(Record row) {
        return new DemoActivity(
                row.get("id", Long.class),
                row.get("cmid", Long.class),
                row.get("course_id", Long.class),
                row.get("section", String.class),
                row.get("name", String.class),
                row.get("intro", String.class),
                CustomParameters.parse(row.get("custom_parameters", String.class)),
                row.get("accepts_grades", Boolean.class),
                row.get("visible", Boolean.class));
    }
}
