package org.acquis.roster;

import static org.acquis.schema.Tables.PERSON;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acquis.platform.SchoolId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Names of people of one school, e.g. of the authors of judgements; in one read for a whole page. */
public final class SelectPersonName {
    private final DSLContext sql;

    public SelectPersonName(DSLContext sql) {
        this.sql = sql;
    }

    /** People without a name, and people of another school, are not in the answer. */
    public Map<PersonId, String> of(SchoolId school, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        List<Long> ids = people.stream().map(PersonId::value).distinct().toList();
        Map<PersonId, String> names = new HashMap<>();
        sql.select(PERSON.ID, PERSON.NAME, PERSON.GIVEN_NAME, PERSON.FAMILY_NAME)
                .from(PERSON)
                .where(PERSON.SCHOOL_ID.eq(school.value()))
                .and(PERSON.ID.in(ids))
                .forEach(row -> {
                    String name = display(row.value2(), row.value3(), row.value4());
                    if (!name.isEmpty()) {
                        names.put(new PersonId(row.value1()), name);
                    }
                });
        return names;
    }

    private static String display(@Nullable String full, @Nullable String given, @Nullable String family) {
        if (full != null) {
            return full;
        }
        return ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
    }
}
