package org.acquis.gradesync.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acquis.gradesync.sending.Verdict.Health;
import org.acquis.lti13.Registration;
import org.acquis.lti13.ags.AgsClient;
import org.acquis.lti13.ags.LineItem;
import org.acquis.lti13.service.ServiceAnswer;
import org.acquis.lti13.service.ServiceFailure;
import org.acquis.ops.Database;
import org.acquis.platform.JooqRegistrations;
import org.acquis.platform.PlatformId;

/**
 * Tells a platform how columns of our making are called now (AGS 2.0, 3.2.7): reads each and gives the full object back
 * under its new label. However often a label changed, the newest is told once. The activity's own column is never
 * touched.
 */
final class RenamingColumns {
    private static final int AT_ONCE = 20;

    /** A name is no score: after that it stays as it is, and the panel says so. */
    private static final int MOST_TRIES = 12;

    private final RenameLeases leases;
    private final JooqRegistrations registrations;
    private final AgsClient ags;
    private final Backoff backoff;
    private final Clock clock;

    RenamingColumns(Database database, JooqRegistrations registrations, AgsClient ags, Backoff backoff, Clock clock) {
        this.leases = new RenameLeases(database, new GoneColumn(clock));
        this.registrations = registrations;
        this.ags = ags;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Those with something to tell now. */
    List<PlatformId> platforms() {
        return leases.platforms(clock.instant());
    }

    /** @return how many columns were taken up */
    int of(PlatformId platform) {
        Optional<Registration> registration = registrations.find(platform);
        List<ColumnToRename> columns = leases.claim(platform, AT_ONCE, clock.instant());
        boolean goesOn = registration.filter(Registration::active).isPresent();
        for (ColumnToRename column : columns) {
            if (goesOn) {
                goesOn = rename(registration.orElseThrow(), column);
            } else {
                leases.again(column, in(backoff.seldom(column.tries())));
            }
        }
        return columns.size();
    }

    /** @return false: the platform is not to be asked more for now */
    private boolean rename(Registration registration, ColumnToRename column) {
        ServiceAnswer<LineItem> there = ags.lineItem(registration, column.scopes(), column.url());
        Optional<LineItem> item = there.value();
        if (item.isEmpty()) {
            return failed(column, there.failure().orElseThrow());
        }
        if (item.get().label().equals(column.label())) {
            leases.told(column, clock.instant());
            return true;
        }
        if (column.namedByHand(item.get())) {
            leases.leave(column, "label-by-hand");
            return true;
        }
        if (!leases.tells(column, clock.instant())) {
            return true;
        }
        Optional<ServiceFailure> failure = ags.updateLineItem(registration, column.scopes(), column.renamed(item.get()))
                .failure();
        if (failure.isPresent()) {
            return failed(column, failure.get());
        }
        leases.told(column, clock.instant());
        return true;
    }

    private boolean failed(ColumnToRename column, ServiceFailure failure) {
        Verdict verdict = FailureVerdict.of(failure);
        if (verdict instanceof Verdict.ColumnGone) {
            leases.gone(column);
        } else if (verdict instanceof Verdict.Refused || column.tries() >= MOST_TRIES) {
            leases.leave(column, "label-not-told");
        } else {
            boolean seldom = verdict instanceof Verdict.Later later && later.seldom();
            Duration wait = seldom ? backoff.seldom(column.tries()) : backoff.soon(column.tries());
            leases.again(column, in(failure.retryAfter().orElse(wait)));
        }
        return verdict.health() == Health.WELL;
    }

    private Instant in(Duration wait) {
        return clock.instant().plus(wait);
    }
}
