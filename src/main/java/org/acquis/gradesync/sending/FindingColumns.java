package org.acquis.gradesync.sending;

import static org.acquis.schema.Tables.COURSE_ACTIVITY;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acquis.gradesync.ColumnId;
import org.acquis.lti13.Registration;
import org.acquis.lti13.ags.AgsClient;
import org.acquis.lti13.ags.AgsEndpoint;
import org.acquis.lti13.ags.LineItem;
import org.acquis.lti13.ags.LineItemFilter;
import org.acquis.lti13.service.ServiceAnswer;
import org.acquis.lti13.service.ServiceFailure;
import org.acquis.ops.Database;
import org.acquis.roster.CourseActivityId;

/**
 * Makes sure that the columns of an activity have an address: told by a launch, found in one listing, or created once
 * (AGS 2.0, 3.2). Never two columns for one thing: one worker at a time, and after a create without an answer it is
 * looked for again before it is created again.
 */
final class FindingColumns {
    private static final BigDecimal MAXIMUM = new BigDecimal(100);

    /** A create that got no answer may still be under way on the platform. */
    private static final Duration AFTER_UNANSWERED = Duration.ofSeconds(30);

    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private final Database database;
    private final ColumnLeases leases;
    private final AgsClient ags;
    private final Backoff backoff;
    private final Clock clock;

    FindingColumns(Database database, AgsClient ags, Backoff backoff, Clock clock) {
        this.database = database;
        this.leases = new ColumnLeases(database);
        this.ags = ags;
        this.backoff = backoff;
        this.clock = clock;
    }

    /**
     * @param needed columns that scores wait for
     * @return the columns of the activity that have an address now; what waits for others was put off
     */
    Map<ColumnId, ColumnLeases.ReadyColumn> of(
            Registration registration, CourseActivityId activity, AgsEndpoint endpoint, Set<ColumnId> needed) {
        leases.takeTold(activity);
        Map<ColumnId, ColumnLeases.ReadyColumn> ready = leases.ready(activity);
        if (!ready.keySet().containsAll(needed)) {
            String token = UUID.randomUUID().toString();
            List<ColumnToFind> columns = leases.claim(activity, token, clock.instant());
            if (!columns.isEmpty()) {
                find(registration, activity, endpoint, columns, token);
                ready = leases.ready(activity);
            }
        }
        Set<ColumnId> missing = new HashSet<>(needed);
        missing.removeAll(ready.keySet());
        missing.forEach(column -> leases.awaitOthers(column, clock.instant().plus(SHORTLY)));
        return ready;
    }

    private void find(
            Registration registration,
            CourseActivityId activity,
            AgsEndpoint endpoint,
            List<ColumnToFind> columns,
            String token) {
        String link = database.sql()
                .select(COURSE_ACTIVITY.RESOURCE_LINK_ID)
                .from(COURSE_ACTIVITY)
                .where(COURSE_ACTIVITY.ID.eq(activity.value()))
                .fetchSingle(COURSE_ACTIVITY.RESOURCE_LINK_ID);
        ServiceAnswer<List<LineItem>> listing = ags.lineItems(registration, endpoint, LineItemFilter.ofLink(link));
        Optional<ServiceFailure> failed = listing.failure();
        if (failed.isPresent()) {
            columns.forEach(column -> postpone(column, token, failed.get()));
            return;
        }
        ColumnMatch match =
                new ColumnMatch(link, leases.taken(activity), listing.value().orElse(List.of()));
        for (ColumnToFind column : columns) {
            ColumnMatch.Found found = match.of(column.kind(), column.name());
            if (found.column().isPresent()) {
                String origin = column.createUnanswered() ? "created" : "found";
                leases.ready(column, token, found.column().get(), origin, clock.instant());
            } else if (column.mayCreate()) {
                create(registration, endpoint, column, link, token);
            } else {
                String problem = found.ambiguous() ? "several-columns" : "no-own-column";
                leases.postpone(column, token, true, problem, in(backoff.missing(column.tries())));
            }
        }
    }

    private void create(
            Registration registration, AgsEndpoint endpoint, ColumnToFind column, String link, String token) {
        if (!leases.creates(column, token, clock.instant())) {
            return;
        }
        LineItem fresh = LineItem.fresh(
                column.label(),
                MAXIMUM,
                column.name().resourceId(),
                column.name().tag(),
                Optional.of(link));
        ServiceAnswer<LineItem> answer = ags.createLineItem(registration, endpoint, fresh);
        Optional<LineItem> created = answer.value().filter(item -> item.id().isPresent());
        if (created.isPresent()) {
            leases.ready(column, token, created.get().labelled(column.label()), "created", clock.instant());
        } else {
            // Created without saying where: the next listing tells.
            postpone(column, token, answer.failure().orElseGet(ServiceFailure.NoAnswer::new));
        }
    }

    private void postpone(ColumnToFind column, String token, ServiceFailure failure) {
        Verdict verdict = FailureVerdict.of(failure);
        if (failure.next() == ServiceFailure.Next.UNKNOWN) {
            leases.postpone(column, token, false, ColumnLeases.CREATE_UNANSWERED, in(AFTER_UNANSWERED));
            return;
        }
        boolean nothingToDo = verdict instanceof Verdict.Refused || verdict instanceof Verdict.ColumnGone;
        Duration wait = nothingToDo || seldom(verdict)
                ? backoff.missing(column.tries())
                : failure.retryAfter().orElseGet(() -> backoff.soon(column.tries()));
        leases.postpone(column, token, nothingToDo, problem(verdict), in(wait));
    }

    /** The container of the course is gone, not the column. */
    private static String problem(Verdict verdict) {
        return verdict instanceof Verdict.ColumnGone ? "course-gone" : verdict.code();
    }

    private static boolean seldom(Verdict verdict) {
        return verdict instanceof Verdict.Later later && later.seldom();
    }

    private Instant in(Duration wait) {
        return clock.instant().plus(wait);
    }
}
