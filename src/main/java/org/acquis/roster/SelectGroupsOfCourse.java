package org.acquis.roster;

import static org.acquis.schema.Tables.COURSE_GROUP;
import static org.acquis.schema.Tables.COURSE_MEMBER;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** Who is in which of the platform's groups. Two statements. */
public final class SelectGroupsOfCourse {
    private final DSLContext sql;

    public SelectGroupsOfCourse(DSLContext sql) {
        this.sql = sql;
    }

    public CourseGroups of(CourseId course) {
        Map<PersonId, Set<String>> members = new HashMap<>();
        sql.select(COURSE_MEMBER.PERSON_ID, COURSE_MEMBER.GROUPS_TOLD)
                .from(COURSE_MEMBER)
                .where(COURSE_MEMBER.COURSE_ID.eq(course.value()))
                .and(COURSE_MEMBER.ROLE.eq(CourseRole.LEARNER.code()))
                .and(COURSE_MEMBER.GROUPS_TOLD.ne(""))
                .forEach(row -> members.put(
                        new PersonId(row.value1()), Set.of(row.value2().split(","))));
        if (members.isEmpty()) {
            return new CourseGroups(Map.of(), Map.of());
        }
        return new CourseGroups(
                sql.select(COURSE_GROUP.GROUP_ID, COURSE_GROUP.NAME)
                        .from(COURSE_GROUP)
                        .where(COURSE_GROUP.COURSE_ID.eq(course.value()))
                        .fetchMap(COURSE_GROUP.GROUP_ID, COURSE_GROUP.NAME),
                members);
    }
}
