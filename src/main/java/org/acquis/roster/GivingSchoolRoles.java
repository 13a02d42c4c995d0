package org.acquis.roster;

import static org.acquis.schema.Tables.PERSON;
import static org.acquis.schema.Tables.SCHOOL_ROLE;

import java.time.Clock;
import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.platform.SchoolId;
import org.jooq.DSLContext;

/** An administrator gives a person of his school a role, or takes it back; it holds from the next page on. */
public final class GivingSchoolRoles {
    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public GivingSchoolRoles(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return false for somebody of another school, or who has the role */
    public boolean give(SchoolId school, PersonId person, SchoolRole role, PersonId by) {
        return database.transaction(tx -> {
            boolean given = isOf(tx, school, person)
                    && tx.insertInto(SCHOOL_ROLE)
                                    .set(SCHOOL_ROLE.PERSON_ID, person.value())
                                    .set(SCHOOL_ROLE.ROLE, role.code())
                                    .set(SCHOOL_ROLE.GIVEN_BY, by.value())
                                    .set(SCHOOL_ROLE.GIVEN_AT, clock.instant())
                                    .onDuplicateKeyIgnore()
                                    .execute()
                            > 0;
            return given && noted(tx, "role.given", school, person, role, by);
        });
    }

    /** @return false for somebody of another school, or who has not the role */
    public boolean withdraw(SchoolId school, PersonId person, SchoolRole role, PersonId by) {
        return database.transaction(tx -> {
            boolean withdrawn = isOf(tx, school, person)
                    && tx.deleteFrom(SCHOOL_ROLE)
                                    .where(SCHOOL_ROLE.PERSON_ID.eq(person.value()), SCHOOL_ROLE.ROLE.eq(role.code()))
                                    .execute()
                            > 0;
            return withdrawn && noted(tx, "role.withdrawn", school, person, role, by);
        });
    }

    private static boolean isOf(DSLContext tx, SchoolId school, PersonId person) {
        return tx.fetchExists(PERSON, PERSON.ID.eq(person.value()).and(PERSON.SCHOOL_ID.eq(school.value())));
    }

    private boolean noted(
            DSLContext tx, String action, SchoolId school, PersonId person, SchoolRole role, PersonId by) {
        audit.record(
                tx,
                AuditEvent.of(action)
                        .inSchool(school.value())
                        .by(by.value())
                        .about("person", person.value())
                        .with("role", role.code()));
        return true;
    }
}
