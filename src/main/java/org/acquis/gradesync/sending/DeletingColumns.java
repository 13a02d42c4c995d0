package org.acquis.gradesync.sending;

import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.SCORE_TO_SEND;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acquis.assessment.ActivityOfCourse;
import org.acquis.gradesync.ColumnId;
import org.acquis.gradesync.LostColumn;
import org.acquis.gradesync.SelectLostColumns;
import org.acquis.gradesync.SyncAudit;
import org.acquis.gradesync.sending.Verdict.Health;
import org.acquis.lti13.ags.AgsClient;
import org.acquis.lti13.ags.Deleted;
import org.acquis.lti13.service.ServiceAnswer;
import org.acquis.lti13.service.ServiceFailure;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.platform.JooqRegistrations;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;

/**
 * Deletes columns that lost their reason (AGS 2.0, 3.2.8), because a trainer confirmed it, while he waits. A column that
 * has its reason by then, or whose activity is there after all, stays. What got no answer can simply be deleted again:
 * a column that is gone already counts as deleted.
 */
public final class DeletingColumns {
    /** Longer than one call with a new token. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Database database;
    private final JooqRegistrations registrations;
    private final AgsClient ags;
    private final LookingForRemoved looking;
    private final SyncAudit audit;
    private final Clock clock;

    public DeletingColumns(
            Database database,
            JooqRegistrations registrations,
            AgsClient ags,
            LookingForRemoved looking,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.registrations = registrations;
        this.ags = ags;
        this.looking = looking;
        this.audit = new SyncAudit(audit);
        this.clock = clock;
    }

    /**
     * How many of the confirmed columns came to which end.
     *
     * @param gone the platform did not have them any more
     * @param failed the platform did not do it: each of these columns says why
     * @param kept they have a reason again, or somebody else was faster
     */
    public record Ended(int deleted, int gone, int failed, int kept) {}

    private enum End {
        DELETED,
        GONE,
        FAILED,
        KEPT
    }

    public Ended delete(ActivityOfCourse place, Collection<ColumnId> confirmed, PersonId by) {
        List<LostColumn> lost = new SelectLostColumns(database.sql())
                .of(place).stream()
                        .filter(column -> confirmed.contains(column.id()))
                        .toList();
        Set<CourseActivityId> orphans = lost.stream()
                .filter(column -> column.why() == LostColumn.Why.ACTIVITY_REMOVED)
                .map(LostColumn::activity)
                .collect(Collectors.toSet());
        LookingForRemoved.SecondLook second = looking.again(place, orphans, by);
        CourseServices services = CourseServices.of(database, registrations, place.course());
        int[] ends = new int[End.values().length];
        ends[End.KEPT.ordinal()] = confirmed.size() - lost.size();
        Optional<String> trouble =
                services.registration().isEmpty() ? Optional.of("platform-suspended") : Optional.empty();
        for (LostColumn column : lost) {
            boolean doubtful =
                    orphans.contains(column.activity()) && !second.removed().contains(column.activity());
            Optional<String> hindered = trouble.or(() -> doubtful ? second.failure() : Optional.empty());
            if (hindered.isPresent()) {
                fail(column, hindered.get());
                ends[End.FAILED.ordinal()]++;
            } else if (doubtful) {
                ends[End.KEPT.ordinal()]++;
            } else {
                Attempt attempt = attempt(place, services, column, by);
                ends[attempt.end().ordinal()]++;
                trouble = attempt.trouble();
            }
        }
        return new Ended(
                ends[End.DELETED.ordinal()],
                ends[End.GONE.ordinal()],
                ends[End.FAILED.ordinal()],
                ends[End.KEPT.ordinal()]);
    }

    /** @param trouble the platform is not to be asked more for now, and why */
    private record Attempt(End end, Optional<String> trouble) {}

    private Attempt attempt(ActivityOfCourse place, CourseServices services, LostColumn column, PersonId by) {
        String token = UUID.randomUUID().toString();
        Optional<URI> address = lease(column, token, clock.instant());
        if (address.isEmpty()) {
            return new Attempt(End.KEPT, Optional.empty());
        }
        ServiceAnswer<Deleted> answer =
                ags.deleteLineItem(services.registration().orElseThrow(), services.gradebook(), address.get());
        Optional<ServiceFailure> failure = answer.failure();
        boolean gone = failure.filter(ServiceFailure.Gone.class::isInstance).isPresent();
        if (failure.isEmpty() || gone) {
            settle(place, column, token, gone, by);
            return new Attempt(gone ? End.GONE : End.DELETED, Optional.empty());
        }
        Verdict verdict = FailureVerdict.of(failure.get());
        fail(column, verdict.code());
        return new Attempt(
                End.FAILED, verdict.health() == Health.WELL ? Optional.empty() : Optional.of(verdict.code()));
    }

    private Optional<URI> lease(LostColumn column, String token, Instant now) {
        database.inTransaction(tx -> tx.update(LINE_ITEM)
                .set(LINE_ITEM.LEASE_TOKEN, token)
                .set(LINE_ITEM.LEASE_UNTIL, now.plus(LEASE))
                .where(LINE_ITEM.ID.eq(column.id().value()))
                .and(SelectLostColumns.ours())
                .and(LINE_ITEM.LEASE_UNTIL.isNull().or(LINE_ITEM.LEASE_UNTIL.le(now)))
                .execute());
        return database.sql()
                .select(LINE_ITEM.URL)
                .from(LINE_ITEM)
                .where(LINE_ITEM.ID.eq(column.id().value()))
                .and(LINE_ITEM.LEASE_TOKEN.eq(token))
                .fetchOptional(LINE_ITEM.URL)
                .map(URI::create);
    }

    /** Nothing of ours is in the gradebook any more; should the column get its reason back, it is made anew. */
    private void settle(ActivityOfCourse place, LostColumn column, String token, boolean gone, PersonId by) {
        database.inTransaction(tx -> {
            tx.update(LINE_ITEM)
                    .set(LINE_ITEM.STATUS, "deleted")
                    .set(LINE_ITEM.TRIES, 0)
                    .setNull(LINE_ITEM.URL)
                    .setNull(LINE_ITEM.ORIGIN)
                    .setNull(LINE_ITEM.PROBLEM)
                    .setNull(LINE_ITEM.TOLD_LABEL)
                    .setNull(LINE_ITEM.RENAME_AT)
                    .setNull(LINE_ITEM.VERIFIED_AT)
                    .setNull(LINE_ITEM.ORPHANED_AT)
                    .setNull(LINE_ITEM.NEXT_TRY_AT)
                    .setNull(LINE_ITEM.LEASE_TOKEN)
                    .setNull(LINE_ITEM.LEASE_UNTIL)
                    .where(LINE_ITEM.ID.eq(column.id().value()))
                    .and(LINE_ITEM.LEASE_TOKEN.eq(token))
                    .execute();
            tx.update(SCORE_TO_SEND)
                    .set(SCORE_TO_SEND.STATUS, "dropped")
                    .set(SCORE_TO_SEND.EDITION, SCORE_TO_SEND.EDITION.plus(1))
                    .set(SCORE_TO_SEND.UNANSWERED, false)
                    .setNull(SCORE_TO_SEND.REASON)
                    .setNull(SCORE_TO_SEND.FOREIGN_SCORE)
                    .setNull(SCORE_TO_SEND.SENT_SCORE)
                    .setNull(SCORE_TO_SEND.SENT_AT)
                    .where(SCORE_TO_SEND.LINE_ITEM_ID.eq(column.id().value()))
                    .execute();
            audit.columnDeleted(tx, place, by, column, gone);
        });
    }

    private void fail(LostColumn column, String code) {
        database.inTransaction(tx -> tx.update(LINE_ITEM)
                .set(LINE_ITEM.PROBLEM, LostColumn.NOT_DELETED + code)
                .setNull(LINE_ITEM.LEASE_TOKEN)
                .setNull(LINE_ITEM.LEASE_UNTIL)
                .where(LINE_ITEM.ID.eq(column.id().value()))
                .and(LINE_ITEM.STATUS.eq("ready"))
                .execute());
    }
}
