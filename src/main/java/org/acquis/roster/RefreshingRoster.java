package org.acquis.roster;

import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.DEPLOYMENT;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.acquis.lti13.Registration;
import org.acquis.lti13.nrps.MemberFilter;
import org.acquis.lti13.nrps.Members;
import org.acquis.lti13.nrps.NrpsClient;
import org.acquis.lti13.nrps.NrpsEndpoint;
import org.acquis.lti13.service.ServiceFailure;
import org.acquis.ops.Database;
import org.acquis.platform.JooqRegistrations;
import org.acquis.platform.PlatformId;
import org.acquis.platform.SchoolId;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Reads the members of a course from its platform (NRPS 2.0). Nothing is held in the database while the platform answers. */
public final class RefreshingRoster {
    private static final String SUSPENDED = "platform-suspended";
    private static final int ATTEMPTS = 3;

    private final Database database;
    private final JooqRegistrations registrations;
    private final NrpsClient nrps;
    private final RosterLease lease;

    public RefreshingRoster(Database database, JooqRegistrations registrations, NrpsClient nrps) {
        this.database = database;
        this.registrations = registrations;
        this.nrps = nrps;
        this.lease = new RosterLease(database);
    }

    /** Reads them unless they were read less than five minutes ago; pages call it before they list learners. */
    public RosterReading refresh(CourseId course, Instant now) {
        return refresh(course, false, now);
    }

    /** Reads them even so, because somebody asked. */
    public RosterReading refreshNow(CourseId course, Instant now) {
        return refresh(course, true, now);
    }

    private RosterReading refresh(CourseId course, boolean forced, Instant at) {
        // As precise as the columns, so that what is written compares equal when it is read.
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        if (!lease.take(course, forced, now)) {
            return lease.whyNot(course, now);
        }
        Source source = source(course);
        if (!source.registration().active()) {
            return failed(course, SUSPENDED, now);
        }
        return nrps.members(source.registration(), new NrpsEndpoint(source.memberships()), MemberFilter.everybody())
                .either(
                        members -> store(course, source, members, now),
                        (ServiceFailure failure) -> failed(course, failure.code(), now));
    }

    private RosterReading store(CourseId course, Source source, Members members, Instant now) {
        for (int attempt = 1; ; attempt++) {
            try {
                database.inTransaction(tx -> new StoringMembers(
                                tx, source.school(), source.registration().issuer(), now)
                        .store(course, members));
                return new RosterReading.Done(members.members().size());
            } catch (IntegrityConstraintViolationException e) {
                // One of them launched at this moment and stored himself; now he can be read.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private RosterReading failed(CourseId course, String code, Instant now) {
        lease.failed(course, code, now);
        return new RosterReading.Failed(code);
    }

    private Source source(CourseId course) {
        return database.sql()
                .select(COURSE.SCHOOL_ID, COURSE.MEMBERSHIPS_URL, DEPLOYMENT.PLATFORM_ID)
                .from(COURSE)
                .join(DEPLOYMENT)
                .on(DEPLOYMENT.ID.eq(COURSE.DEPLOYMENT_ID))
                .where(COURSE.ID.eq(course.value()))
                .fetchSingle(row -> new Source(
                        new SchoolId(row.value1()),
                        URI.create(row.value2()),
                        registrations.find(new PlatformId(row.value3())).orElseThrow()));
    }

    private record Source(SchoolId school, URI memberships, Registration registration) {}
}
