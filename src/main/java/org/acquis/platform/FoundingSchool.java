package org.acquis.platform;

import java.time.Clock;
import org.jooq.DSLContext;

/** Makes a school with all that it has on its first day: the one way in which a school begins. */
public final class FoundingSchool {
    private final NewSchool firstDay;
    private final Clock clock;

    /** @param firstDay what else the school gets, in the same transaction */
    public FoundingSchool(NewSchool firstDay, Clock clock) {
        this.firstDay = firstDay;
        this.clock = clock;
    }

    /** @param name at most 200 characters; two schools may bear the same */
    public School found(DSLContext tx, String name) {
        SchoolId id = new Schools(tx).create(name, clock.instant());
        firstDay.prepare(tx, id);
        return new School(id, name);
    }

    /** The school of this name, made where there is none. */
    public School named(DSLContext tx, String name) {
        return new Schools(tx).named(name).orElseGet(() -> found(tx, name));
    }
}
