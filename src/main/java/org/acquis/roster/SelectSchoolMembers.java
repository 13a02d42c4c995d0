package org.acquis.roster;

import static org.acquis.schema.Tables.PERSON;
import static org.acquis.schema.Tables.SCHOOL_ROLE;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.platform.SchoolId;
import org.jooq.Collation;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** People of a school: those who have a role in it, and those whom an administrator looks for by name. */
public final class SelectSchoolMembers {
    /** More than these are not shown: somebody who looks for a person types more of his name. */
    public static final int AT_MOST = 50;

    private static final Field<String> NAME = DSL.coalesce(
            PERSON.NAME,
            DSL.concat(DSL.coalesce(PERSON.GIVEN_NAME, ""), DSL.inline(" "), DSL.coalesce(PERSON.FAMILY_NAME, "")));
    private static final Field<@Nullable String> ROLES = rolesOf(PERSON.ID);

    private static final Collation LETTERS_ALIKE = DSL.collation("utf8mb4_unicode_ci");

    private final DSLContext sql;

    public SelectSchoolMembers(DSLContext sql) {
        this.sql = sql;
    }

    /** All who have a role, by name. */
    public List<SchoolMember> withRole(SchoolId school) {
        return where(
                school,
                DSL.exists(DSL.selectOne().from(SCHOOL_ROLE).where(SCHOOL_ROLE.PERSON_ID.eq(PERSON.ID))),
                Integer.MAX_VALUE);
    }

    /** @param words all of them occur in the name, in capitals or not, with accents or without; at most {@link #AT_MOST} people are found */
    public List<SchoolMember> named(SchoolId school, String words) {
        Condition all = Arrays.stream(words.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .<Condition>map(word -> NAME.collate(LETTERS_ALIKE).contains(word))
                .reduce(Condition::and)
                .orElse(DSL.falseCondition());
        return where(school, all, AT_MOST);
    }

    private List<SchoolMember> where(SchoolId school, Condition condition, int atMost) {
        return sql.select(PERSON.ID, NAME, PERSON.ISSUER, ROLES)
                .from(PERSON)
                .where(PERSON.SCHOOL_ID.eq(school.value()))
                .and(condition)
                .orderBy(NAME, PERSON.ID)
                .limit(atMost)
                .fetch(row -> new SchoolMember(
                        new PersonId(row.value1()), row.value2().strip(), row.value3(), roles(row.value4())));
    }

    /**
     * The roles of a person as a column of a statement that is about something else; {@link #roles} reads it. Plain SQL,
     * since jOOQ would set the greatest length of group_concat by a statement of its own.
     */
    public static Field<@Nullable String> rolesOf(Field<Long> person) {
        return DSL.field(DSL.select(DSL.field("group_concat({0})", String.class, SCHOOL_ROLE.ROLE))
                .from(SCHOOL_ROLE)
                .where(SCHOOL_ROLE.PERSON_ID.eq(person)));
    }

    /** @param codes separated by commas, as one statement brings them; null: none */
    public static Set<SchoolRole> roles(@Nullable String codes) {
        return codes == null
                ? Set.of()
                : Arrays.stream(codes.split(",")).map(SchoolRole::of).collect(Collectors.toUnmodifiableSet());
    }
}
