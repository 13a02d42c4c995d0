package org.acquis.roster;

import static org.acquis.schema.Tables.COURSE_GROUP;

import java.time.Instant;
import java.util.Map;
import org.acquis.ops.Database;

/** A trainer names the groups of a course: the platform's launches tell ids only. */
public final class NamingGroups {
    /** Longest name, in characters. */
    public static final int LONGEST = 100;

    private final Database database;

    public NamingGroups(Database database) {
        this.database = database;
    }

    /** @param names by the platform's id of the group; an empty one takes the name away */
    public void name(CourseId course, Map<String, String> names, PersonId by, Instant now) {
        database.inTransaction(tx -> names.forEach((group, name) -> {
            if (name.isEmpty()) {
                tx.deleteFrom(COURSE_GROUP)
                        .where(COURSE_GROUP.COURSE_ID.eq(course.value()), COURSE_GROUP.GROUP_ID.eq(group))
                        .execute();
            } else {
                tx.insertInto(COURSE_GROUP)
                        .set(COURSE_GROUP.COURSE_ID, course.value())
                        .set(COURSE_GROUP.GROUP_ID, group)
                        .set(COURSE_GROUP.NAME, name)
                        .set(COURSE_GROUP.UPDATED_AT, now)
                        .set(COURSE_GROUP.UPDATED_BY, by.value())
                        .onDuplicateKeyUpdate()
                        .set(COURSE_GROUP.NAME, name)
                        .set(COURSE_GROUP.UPDATED_AT, now)
                        .set(COURSE_GROUP.UPDATED_BY, by.value())
                        .execute();
            }
        }));
    }
}
