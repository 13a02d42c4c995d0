package org.acquis.demo.site;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The people of the site with what they are in a course. */
public final class People {
    private static final String SELECT = """
            SELECT p.*, e.role, e.suspended FROM person p
            LEFT JOIN enrolment e ON e.person_id = p.id AND e.course_id = ?
            """;

    private final DSLContext sql;

    public People(DSLContext sql) {
        this.sql = sql;
    }

    /** Everybody, those included who are nothing in this course. */
    public List<DemoPerson> all(long courseId) {
        return sql.fetch(SELECT + " ORDER BY p.id", courseId).map(People::person);
    }

    public Optional<DemoPerson> find(long id, long courseId) {
        return sql.fetchOptional(SELECT + " WHERE p.id = ?", courseId, id).map(People::person);
    }

    /** Enrolled and not suspended, by family name: what a membership list shows. */
    public List<DemoPerson> activeMembers(long courseId) {
        return sql.fetch(
                        SELECT + " WHERE e.role <> ? AND NOT e.suspended"
                                + " ORDER BY p.family_name, p.given_name, p.id",
                        courseId,
                        DemoRole.WITHOUT_ROLE.name())
                .map(People::person);
    }

    /** Holds a role that is graded here; a suspended learner still does. */
    public boolean isGradable(long courseId, long personId) {
        return sql.fetchOptional(
                        "SELECT 1 FROM enrolment WHERE course_id = ? AND person_id = ? AND role = ?",
                        courseId,
                        personId,
                        DemoRole.STUDENT.name())
                .isPresent();
    }

    private static DemoPerson person(Record row) {
        return new DemoPerson(
                row.get("id", Long.class),
                row.get("username", String.class),
                row.get("given_name", String.class),
                row.get("family_name", String.class),
                row.get("email", String.class),
                row.get("id_number", String.class),
                row.get("language", String.class),
                role(row),
                Boolean.TRUE.equals(row.get("suspended", Boolean.class)));
    }

    private static DemoRole role(Record row) {
        if (row.get("administrator", Boolean.class)) {
            return DemoRole.ADMINISTRATOR;
        }
        String role = row.get("role", String.class);
        return role == null ? DemoRole.NOT_ENROLLED : DemoRole.valueOf(role);
    }
}
