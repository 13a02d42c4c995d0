package org.acquis.gradesync.sending;

import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.LINE_ITEM;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acquis.assessment.ActivityOfCourse;
import org.acquis.gradesync.SelectLostColumns;
import org.acquis.gradesync.SyncAudit;
import org.acquis.lti13.ags.AgsClient;
import org.acquis.lti13.nrps.NrpsClient;
import org.acquis.lti13.service.ServiceAnswer;
import org.acquis.lti13.service.ServiceFailure;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.platform.JooqRegistrations;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Asks a platform, while a person waits, which activities of a course are no more; columns of our making that they left
 * behind are offered for deletion from then on.
 */
public final class LookingForRemoved {
    /** A person waits: what is left is found by looking once more. */
    private static final int MOST_ASKED = 20;

    private final Database database;
    private final JooqRegistrations registrations;
    private final AgsClient ags;
    private final NrpsClient nrps;
    private final SyncAudit audit;
    private final Clock clock;

    public LookingForRemoved(
            Database database,
            JooqRegistrations registrations,
            AgsClient ags,
            NrpsClient nrps,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.registrations = registrations;
        this.ags = ags;
        this.nrps = nrps;
        this.audit = new SyncAudit(audit);
        this.clock = clock;
    }

    /**
     * @param removed how many activities were found to be no more
     * @param failure code of why the platform could not tell
     */
    public record Found(int removed, Optional<String> failure) {}

    /** @param place an activity that the person has open, and which is therefore there */
    public Found from(ActivityOfCourse place, PersonId by) {
        Map<CourseActivityId, RemovedActivities.Suspect> suspects = suspects(place, Set.of());
        if (suspects.isEmpty()) {
            return new Found(0, Optional.empty());
        }
        CourseServices services = CourseServices.of(database, registrations, place.course());
        if (services.registration().isEmpty()) {
            return new Found(0, Optional.of("platform-suspended"));
        }
        if (services.memberships().isEmpty()) {
            return new Found(0, Optional.of("cannot-tell-removed"));
        }
        ServiceAnswer<RemovedActivities> asked = ask(place, services);
        Optional<RemovedActivities> removed = asked.value();
        if (removed.isEmpty()) {
            return new Found(0, asked.failure().map(LookingForRemoved::code));
        }
        int found = 0;
        for (var suspect : suspects.entrySet()) {
            ServiceAnswer<Boolean> answer = removed.get().removed(suspect.getValue());
            if (answer.failure().isPresent()) {
                return new Found(found, answer.failure().map(LookingForRemoved::code));
            }
            if (answer.value().orElse(false)) {
                found++;
                orphan(place, suspect.getKey(), clock.instant(), by);
            } else {
                orphan(place, suspect.getKey(), null, by);
            }
        }
        return new Found(found, Optional.empty());
    }

    /**
     * What a second look said of activities that were found to be no more.
     *
     * @param failure code of why the platform could not tell of the rest
     */
    record SecondLook(Set<CourseActivityId> removed, Optional<String> failure) {}

    /** Once more before anything is deleted. */
    SecondLook again(ActivityOfCourse place, Set<CourseActivityId> activities, PersonId by) {
        Set<CourseActivityId> removed = new HashSet<>();
        if (activities.isEmpty()) {
            return new SecondLook(removed, Optional.empty());
        }
        ServiceAnswer<RemovedActivities> asked = ask(place, CourseServices.of(database, registrations, place.course()));
        Optional<String> failure = asked.failure().map(LookingForRemoved::code);
        if (asked.value().isPresent()) {
            for (var suspect : suspects(place, activities).entrySet()) {
                ServiceAnswer<Boolean> answer = asked.value().get().removed(suspect.getValue());
                failure = failure.or(() -> answer.failure().map(LookingForRemoved::code));
                if (answer.value().orElse(false)) {
                    removed.add(suspect.getKey());
                } else if (answer.value().isPresent()) {
                    orphan(place, suspect.getKey(), null, by);
                }
            }
        }
        return new SecondLook(removed, failure);
    }

    private ServiceAnswer<RemovedActivities> ask(ActivityOfCourse place, CourseServices services) {
        String open = database.sql()
                .select(COURSE_ACTIVITY.RESOURCE_LINK_ID)
                .from(COURSE_ACTIVITY)
                .where(COURSE_ACTIVITY.ID.eq(place.activity().value()))
                .fetchSingle(COURSE_ACTIVITY.RESOURCE_LINK_ID);
        return RemovedActivities.ask(services, ags, nrps, open);
    }

    /** @param only empty: all other activities of the course with columns of our making */
    private Map<CourseActivityId, RemovedActivities.Suspect> suspects(
            ActivityOfCourse place, Set<CourseActivityId> only) {
        Map<CourseActivityId, RemovedActivities.Suspect> suspects = new LinkedHashMap<>();
        database.sql()
                .select(
                        COURSE_ACTIVITY.ID,
                        COURSE_ACTIVITY.RESOURCE_LINK_ID,
                        COURSE_ACTIVITY.LINE_ITEM_URL,
                        LINE_ITEM.URL)
                .from(COURSE_ACTIVITY)
                .join(LINE_ITEM)
                .on(LINE_ITEM.COURSE_ACTIVITY_ID.eq(COURSE_ACTIVITY.ID))
                .where(COURSE_ACTIVITY.COURSE_ID.eq(place.course().value()))
                .and(COURSE_ACTIVITY.ID.ne(place.activity().value()))
                .and(SelectLostColumns.ours())
                .orderBy(LINE_ITEM.ORPHANED_AT, COURSE_ACTIVITY.ID)
                .forEach(row -> {
                    CourseActivityId activity = new CourseActivityId(row.value1());
                    boolean asked = only.isEmpty() ? suspects.size() < MOST_ASKED : only.contains(activity);
                    if (asked || suspects.containsKey(activity)) {
                        suspects.computeIfAbsent(
                                        activity,
                                        any -> new RemovedActivities.Suspect(
                                                row.value2(), ClaimingScores.address(row.value3()), new HashSet<>()))
                                .ours()
                                .add(URI.create(row.value4()));
                    }
                });
        return suspects;
    }

    /** @param at null: it is there after all */
    private void orphan(ActivityOfCourse place, CourseActivityId activity, @Nullable Instant at, PersonId by) {
        database.inTransaction(tx -> {
            int changed = tx.update(LINE_ITEM)
                    .set(LINE_ITEM.ORPHANED_AT, at)
                    .where(LINE_ITEM.COURSE_ACTIVITY_ID.eq(activity.value()))
                    .and(SelectLostColumns.ours())
                    .and(at == null ? LINE_ITEM.ORPHANED_AT.isNotNull() : LINE_ITEM.ORPHANED_AT.isNull())
                    .execute();
            if (changed > 0) {
                audit.activityLooked(tx, place, by, activity, at != null);
            }
        });
    }

    private static String code(ServiceFailure failure) {
        // The control question: the activity that is open is not known either, so nothing can be told.
        return failure instanceof ServiceFailure.Gone
                ? "cannot-tell-removed"
                : FailureVerdict.of(failure).code();
    }
}
