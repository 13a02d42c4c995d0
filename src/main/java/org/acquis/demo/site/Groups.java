package org.acquis.demo.site;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The groups of a course; a tool is told ids only, and only those of the person who launches. */
public final class Groups {
    private final DSLContext sql;

    public Groups(DSLContext sql) {
        this.sql = sql;
    }

    public List<DemoGroup> ofCourse(long courseId) {
        return sql.fetch("SELECT * FROM course_group WHERE course_id = ? ORDER BY id", courseId)
                .map(this::group);
    }

    /** In this course, by id. */
    public List<DemoGroup> ofPerson(long courseId, long personId) {
        return ofCourse(courseId).stream()
                .filter(group -> group.members().contains(personId))
                .toList();
    }

    public void add(long courseId, String name, List<Long> members) {
        Long id = sql.fetchSingle(
                        "INSERT INTO course_group (course_id, name) VALUES (?, ?) RETURNING id", courseId, name)
                .get("id", Long.class);
        members.forEach(person ->
                sql.execute("INSERT INTO course_group_member (group_id, person_id) VALUES (?, ?)", id, person));
    }

    private DemoGroup group(Record row) {
        Long id = row.get("id", Long.class);
        return new DemoGroup(
                id,
                row.get("name", String.class),
                sql.fetch("SELECT person_id FROM course_group_member WHERE group_id = ? ORDER BY person_id", id)
                        .getValues("person_id", Long.class));
    }
}
