package org.acquis.gradesync.sending;

import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.DEPLOYMENT;

import java.net.URI;
import java.util.Optional;
import org.acquis.lti13.Registration;
import org.acquis.lti13.ags.AgsEndpoint;
import org.acquis.ops.Database;
import org.acquis.platform.JooqRegistrations;
import org.acquis.platform.PlatformId;
import org.acquis.roster.CourseId;

/**
 * What the platform of a course can be asked now, while somebody waits.
 *
 * @param registration empty where it is suspended
 * @param gradebook without the column of any activity
 * @param memberships where the members of the course are listed
 */
record CourseServices(Optional<Registration> registration, AgsEndpoint gradebook, Optional<URI> memberships) {

    /** One statement, and the registration. */
    static CourseServices of(Database database, JooqRegistrations registrations, CourseId course) {
        return database.sql()
                .select(DEPLOYMENT.PLATFORM_ID, COURSE.AGS_SCOPES, COURSE.LINE_ITEMS_URL, COURSE.MEMBERSHIPS_URL)
                .from(COURSE)
                .join(DEPLOYMENT)
                .on(DEPLOYMENT.ID.eq(COURSE.DEPLOYMENT_ID))
                .where(COURSE.ID.eq(course.value()))
                .fetchSingle(row -> new CourseServices(
                        registrations.find(new PlatformId(row.value1())).filter(Registration::active),
                        new AgsEndpoint(
                                ClaimingScores.scopes(row.value2()),
                                ClaimingScores.address(row.value3()),
                                Optional.empty()),
                        ClaimingScores.address(row.value4())));
    }
}
