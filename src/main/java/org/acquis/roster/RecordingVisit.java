package org.acquis.roster;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acquis.lti13.Origin;
import org.acquis.lti13.launch.Launch;
import org.acquis.lti13.launch.Presentation;
import org.acquis.ops.Database;
import org.acquis.platform.PlatformId;
import org.acquis.platform.SchoolId;
import org.acquis.roster.Known.KnownActivity;
import org.jooq.exception.IntegrityConstraintViolationException;

/**
 * Turns a verified launch into a visit, and remembers what it tells: person, course, activity, gradebook and roster
 * addresses. A launch that tells nothing new costs one read and no write.
 */
public final class RecordingVisit {
    private static final int ATTEMPTS = 5;

    private final Database database;
    private final TakingOver takingOver;
    private final ActivityRetitled retitled;
    private final Clock clock;

    public RecordingVisit(Database database, TakingOver takingOver, ActivityRetitled retitled, Clock clock) {
        this.database = database;
        this.takingOver = takingOver;
        this.retitled = retitled;
        this.clock = clock;
    }

    /**
     * A launch that opens an activity. Everything new is stored in one transaction, or nothing.
     *
     * @throws IllegalArgumentException for a launch that is about no activity
     */
    public Visit record(Launch launch) {
        if (launch.message().resourceLink().isEmpty()) {
            throw new IllegalArgumentException("no activity was opened: " + launch);
        }
        Seen seen = see(launch);
        return new Visit(
                seen.school(),
                new PlatformId(seen.arrival().platform()),
                new CourseId(seen.place().course()),
                new CourseActivityId(seen.place().activity().orElseThrow()),
                new PersonId(seen.place().person()),
                seen.arrival().role(),
                seen.preview(),
                locale(launch.presentation()),
                origins(launch),
                launch.custom(),
                seen.place().newActivity());
    }

    /** A launch that is about the course: remembers what it tells. */
    public CourseVisit recordInCourse(Launch launch) {
        Seen seen = see(launch);
        return new CourseVisit(
                seen.school(),
                new PlatformId(seen.arrival().platform()),
                new CourseId(seen.place().course()),
                new PersonId(seen.place().person()),
                seen.arrival().role(),
                seen.preview(),
                locale(launch.presentation()),
                origins(launch));
    }

    /** What somebody would be who came with this launch; nothing is remembered. */
    public CourseRole roleIn(Launch launch) {
        return Arrival.of(launch).role();
    }

    private Seen see(Launch launch) {
        Arrival arrival = Arrival.of(launch);
        Instant now = clock.instant();
        Known known = new SelectKnown(database.sql()).of(arrival);
        Place place = known.covers(arrival, now) ? Place.of(known) : remember(arrival, now);
        return new Seen(arrival, known, place);
    }

    private Place remember(Arrival arrival, Instant now) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.transaction(tx ->
                        new Remembering(tx, takingOver, retitled, now).store(arrival, new SelectKnown(tx).of(arrival)));
            } catch (IntegrityConstraintViolationException e) {
                // A launch at the same moment stored the same course, activity or person: now it can be read.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static List<String> origins(Launch launch) {
        return launch.registration().serviceOrigins().stream()
                .map(Origin::toString)
                .sorted()
                .toList();
    }

    /** Pages exist in French and English; a platform that tells no language is taken for a French one. */
    private static Locale locale(Presentation presentation) {
        if (presentation.locale().isEmpty()) {
            return Locale.FRENCH;
        }
        boolean french = presentation
                .language()
                .filter(told -> told.getLanguage().equals("fr"))
                .isPresent();
        return french ? Locale.FRENCH : Locale.ENGLISH;
    }

    /** A launch with what was known before it and where it led to. */
    private record Seen(Arrival arrival, Known known, Place place) {
        SchoolId school() {
            return new SchoolId(known.school());
        }

        boolean preview() {
            return arrival.role() == CourseRole.LEARNER && (arrival.preview() || place.knownAsTrainer());
        }
    }

    /**
     * Where a launch led to.
     *
     * @param activity empty where it is about the course only
     * @param knownAsTrainer what the course knew of the person before
     */
    record Place(long course, Optional<Long> activity, long person, boolean newActivity, boolean knownAsTrainer) {
        static Place of(Known known) {
            if (known.course() == null || known.person() == null) {
                throw new IllegalArgumentException("not all is known");
            }
            return new Place(
                    known.course().id(),
                    Optional.ofNullable(known.activity()).map(KnownActivity::id),
                    known.person().id(),
                    false,
                    known.knowsAsTrainer());
        }
    }
}
