package org.acquis.roster;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.acquis.lti13.Origin;
import org.acquis.lti13.launch.Launch;
import org.acquis.lti13.launch.Presentation;
import org.acquis.ops.Database;
import org.acquis.platform.PlatformId;
import org.acquis.platform.SchoolId;
import org.jooq.exception.IntegrityConstraintViolationException;

/**
 * Turns a verified launch into a visit, and remembers what it tells: person, course, activity, gradebook and roster
 * addresses. A launch that tells nothing new costs one read and no write.
 */
public final class RecordingVisit {
    private static final int ATTEMPTS = 5;

    private final Database database;
    private final Clock clock;

    public RecordingVisit(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Everything new is stored in one transaction, or nothing. */
    public Visit record(Launch launch) {
        Arrival arrival = Arrival.of(launch);
        Instant now = clock.instant();
        Known known = new SelectKnown(database.sql()).of(arrival);
        Place place = known.covers(arrival, now) ? Place.of(known) : remember(arrival, now);
        return visit(launch, arrival, known, place);
    }

    private Place remember(Arrival arrival, Instant now) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.transaction(
                        tx -> new Remembering(tx, now).store(arrival, new SelectKnown(tx).of(arrival)));
            } catch (IntegrityConstraintViolationException e) {
                // A launch at the same moment stored the same course, activity or person: now it can be read.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static Visit visit(Launch launch, Arrival arrival, Known known, Place place) {
        boolean asLearner = arrival.role() == CourseRole.LEARNER;
        return new Visit(
                new SchoolId(known.school()),
                new PlatformId(arrival.platform()),
                new CourseId(place.course()),
                new CourseActivityId(place.activity()),
                new PersonId(place.person()),
                arrival.role(),
                asLearner && (arrival.preview() || known.knowsAsTrainer()),
                locale(launch.presentation()),
                origins(launch),
                launch.custom(),
                place.newActivity());
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

    /** Where a launch led to. */
    record Place(long course, long activity, long person, boolean newActivity) {
        static Place of(Known known) {
            if (known.course() == null || known.activity() == null || known.person() == null) {
                throw new IllegalArgumentException("not all is known");
            }
            return new Place(
                    known.course().id(), known.activity().id(), known.person().id(), false);
        }
    }
}
