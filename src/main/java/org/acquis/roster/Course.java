package org.acquis.roster;

import java.time.Instant;
import java.util.Optional;
import org.acquis.platform.PlatformId;
import org.acquis.platform.SchoolId;

/**
 * A course, as its platform tells it.
 *
 * @param rosterOffered whether the platform lists the members of this course
 * @param gradebookOffered whether the platform lets us reach the columns of this course
 * @param membersRefreshedAt last complete reading of the members
 * @param membersReadUntil the members are being read, until then at the latest; empty while nobody reads
 * @param membersFailure code of the newest failure to read them; empty after a success
 */
public record Course(
        CourseId id,
        SchoolId school,
        PlatformId platform,
        Optional<String> label,
        Optional<String> title,
        boolean rosterOffered,
        boolean gradebookOffered,
        Optional<Instant> membersRefreshedAt,
        Optional<Instant> membersReadUntil,
        Optional<String> membersFailure) {

    /** Somebody is reading the members just now. */
    public boolean beingRead(Instant now) {
        return membersFailure.isEmpty()
                && membersReadUntil.filter(now::isBefore).isPresent();
    }
}
