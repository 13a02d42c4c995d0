package org.acquis.demo.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The activities that open a tool. */
public final class Activities {
    /** An activity to be added, at the end of its section. */
    public record NewActivity(
            long courseId,
            long toolId,
            String section,
            String name,
            String intro,
            String url,
            Map<String, String> customParameters,
            boolean acceptsGrades) {}

    /** Course modules of other kinds were made before, so that a link's id and its module's id always differ. */
    private static final long MODULES_AHEAD = 10;

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
        return find(cmid - MODULES_AHEAD);
    }

    public DemoActivity add(NewActivity activity) {
        Long id = sql.fetchSingle(
                        "INSERT INTO activity"
                                + " (course_id, tool_id, section, name, intro, url, custom_parameters, accepts_grades)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                        activity.courseId(),
                        activity.toolId(),
                        activity.section(),
                        activity.name(),
                        activity.intro(),
                        activity.url(),
                        CustomParameters.lines(activity.customParameters()),
                        activity.acceptsGrades())
                .get("id", Long.class);
        return find(id).orElseThrow();
    }

    /** Where new activities go. */
    public String lastSection(long courseId) {
        List<DemoActivity> all = ofCourse(courseId);
        return all.isEmpty() ? "Général" : all.get(all.size() - 1).section();
    }

    public void delete(long id) {
        sql.execute("DELETE FROM activity WHERE id = ?", id);
    }

    private static DemoActivity activity(Record row) {
        return new DemoActivity(
                row.get("id", Long.class),
                row.get("id", Long.class) + MODULES_AHEAD,
                row.get("course_id", Long.class),
                row.get("tool_id", Long.class),
                row.get("section", String.class),
                row.get("name", String.class),
                row.get("intro", String.class),
                row.get("url", String.class),
                CustomParameters.parse(row.get("custom_parameters", String.class)),
                row.get("accepts_grades", Boolean.class));
    }
}
