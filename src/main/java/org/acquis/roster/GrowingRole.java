package org.acquis.roster;

import static org.acquis.schema.Tables.COURSE_MEMBER;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.when;

import java.util.Arrays;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Decides in the database which of two roles stays, so that a launch and a roster at the same moment lose nothing. */
final class GrowingRole {
    private GrowingRole() {}

    /** For an upsert of a course member: the stronger of the stored role and the new one. */
    static Field<String> onDuplicate() {
        Field<String> stored = COURSE_MEMBER.ROLE;
        Field<String> told = excluded(COURSE_MEMBER.ROLE);
        return when(rank(told).gt(rank(stored)), told).otherwise(stored);
    }

    private static Field<Integer> rank(Field<String> role) {
        return DSL.field("FIELD({0}, {1})", Integer.class, role, DSL.list(codes()));
    }

    private static Field<?>[] codes() {
        return Arrays.stream(CourseRole.values())
                .map(role -> DSL.inline(role.code()))
                .toArray(Field<?>[]::new);
    }
}
