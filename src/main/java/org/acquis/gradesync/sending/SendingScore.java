package org.acquis.gradesync.sending;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.acquis.gradesync.sending.GradebookReading.Whose;
import org.acquis.lti13.Registration;
import org.acquis.lti13.Scope;
import org.acquis.lti13.ags.AgsClient;
import org.acquis.lti13.ags.Delivered;
import org.acquis.lti13.ags.Result;
import org.acquis.lti13.ags.Score;
import org.acquis.lti13.service.ServiceAnswer;

/**
 * Brings one cell to the gradebook (AGS 2.0, 3.4): looks first where it must, writes the attempt down, sends, settles.
 * At every point the process may die: what is written then says what to do next.
 */
final class SendingScore {
    private static final BigDecimal MAXIMUM = new BigDecimal(100);

    /** A stamp further ahead than this is no clock that is a little off: waiting for it would help nobody. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final AgsClient ags;
    private final SettlingScore settling;
    private final ReadingBack readingBack = new ReadingBack();
    private final Clock clock;

    SendingScore(AgsClient ags, SettlingScore settling, Clock clock) {
        this.ags = ags;
        this.settling = settling;
        this.clock = clock;
    }

    /** @return what came of it; empty where it was not spoken to */
    Optional<Verdict> send(Registration registration, ClaimedScore cell) {
        URI column = cell.url().orElseThrow(() -> new IllegalStateException("a column without address"));
        Plan plan = new Plan.Send(Optional.empty(), false);
        if (Plan.looksFirst(cell) && cell.endpoint().may(Scope.RESULT_READONLY)) {
            ServiceAnswer<Optional<Result>> answer =
                    ags.result(registration, cell.endpoint().scopes(), column, cell.userId());
            Optional<Verdict> failed = answer.failure().map(FailureVerdict::of).filter(SendingScore::decides);
            if (failed.isPresent()) {
                return Optional.of(settling.lookedInVain(cell, failed.get()));
            }
            plan = answer.value()
                    .map(result -> Plan.of(GradebookReading.of(result, cell), cell))
                    .orElse(plan);
        }
        if (plan instanceof Plan.Settle settle) {
            return Optional.of(settling.settle(cell, settle.verdict(), Optional.empty()));
        }
        return attempt(registration, cell, column, (Plan.Send) plan);
    }

    private Optional<Verdict> attempt(Registration registration, ClaimedScore cell, URI column, Plan.Send plan) {
        Stamp stamp = Stamp.after(cell.history().stamp(), plan.graded(), clock.instant());
        if (!stamp.mayGo()) {
            return wait(cell, stamp);
        }
        if (!settling.attempts(cell, stamp.earliest())) {
            return Optional.empty();
        }
        ClaimedScore attempt = cell.stamped(stamp.earliest());
        ServiceAnswer<Delivered> answer =
                ags.postScore(registration, cell.endpoint().scopes(), column, score(attempt, stamp.earliest()));
        Verdict verdict = answer.either(done -> new Verdict.Delivered("sent"), FailureVerdict::of);
        if (verdict instanceof Verdict.Clash) {
            verdict = look(registration, attempt, column);
        } else if (verdict instanceof Verdict.Delivered
                && cell.history().overwrite()
                && cell.endpoint().may(Scope.RESULT_READONLY)) {
            verdict = overridden(registration, attempt, column).orElse(verdict);
        } else if (verdict instanceof Verdict.Delivered
                && cell.endpoint().may(Scope.RESULT_READONLY)
                && readingBack.wanted(cell, plan.nothingThere())) {
            verdict = readBack(registration, attempt, column, verdict);
        }
        return Optional.of(settling.settle(attempt, verdict, Optional.of(stamp.earliest())));
    }

    private Optional<Verdict> wait(ClaimedScore cell, Stamp stamp) {
        if (Duration.between(stamp.now(), stamp.earliest()).compareTo(LONGEST_WAIT) > 0) {
            return Optional.of(settling.settle(
                    cell, new Verdict.Clash("grade-from-future", cell.history().foreignScore()), Optional.empty()));
        }
        settling.waits(cell, stamp.earliest());
        return Optional.empty();
    }

    /** A platform may answer 200 and keep nothing. What cannot be read stays delivered. */
    private Verdict readBack(Registration registration, ClaimedScore attempt, URI column, Verdict delivered) {
        Optional<Boolean> there = ags.result(registration, attempt.endpoint().scopes(), column, attempt.userId())
                .value()
                .map(result -> result.flatMap(Result::score).isPresent());
        if (there.orElse(false)) {
            settling.verified(attempt);
            return delivered;
        }
        readingBack.open(attempt);
        return there.isEmpty() ? delivered : new Verdict.NotStored();
    }

    /** Moodle takes a score under a grade that a teacher has fixed in the activity's own column, and goes on showing his. */
    private Optional<Verdict> overridden(Registration registration, ClaimedScore attempt, URI column) {
        return ags.result(registration, attempt.endpoint().scopes(), column, attempt.userId())
                .value()
                .map(result -> GradebookReading.of(result, attempt))
                .filter(reading -> reading.shows(attempt.history().foreignScore()) && !reading.shows(attempt.posted()))
                .map(reading -> new Verdict.Clash("override-stands", reading.score()));
    }

    /** 409: something is there that is not older than ours. Whose it is decides. */
    private Verdict look(Registration registration, ClaimedScore attempt, URI column) {
        if (!attempt.endpoint().may(Scope.RESULT_READONLY)) {
            return new Verdict.Clash("newer-grade", Optional.empty());
        }
        Optional<GradebookReading> reading = ags.result(
                        registration, attempt.endpoint().scopes(), column, attempt.userId())
                .value()
                .map(result -> GradebookReading.of(result, attempt));
        if (reading.isEmpty()) {
            return new Verdict.Clash("newer-grade", Optional.empty());
        }
        if (reading.get().whose() == Whose.NEWEST_OF_OURS) {
            return new Verdict.Delivered("found");
        }
        boolean nothing = reading.get().whose() == Whose.NOBODYS;
        if (nothing && attempt.withdrawal()) {
            return new Verdict.Delivered("found");
        }
        // Moodle stamps a cleared grade with its own clock, which may be ahead of ours.
        boolean clearedByUs =
                attempt.history().sent() && attempt.history().sentScore().isEmpty();
        return nothing && clearedByUs
                ? new Verdict.Later("clock-behind", Optional.empty(), false, Verdict.Health.WELL)
                : new Verdict.Clash("newer-grade", reading.get().score());
    }

    /** Results that may not be read are as good as no right to read them: then it is sent without looking. */
    private static boolean decides(Verdict verdict) {
        boolean unreadable = verdict instanceof Verdict.Refused
                || verdict.code().equals("scope-not-granted")
                || verdict.code().equals("scope-not-offered");
        return !unreadable;
    }

    private static Score score(ClaimedScore cell, Instant stamp) {
        return cell.posted()
                .map(points -> Score.graded(cell.userId(), points, MAXIMUM, cell.comment(), stamp))
                .orElseGet(() -> Score.withdrawn(cell.userId(), Optional.empty(), stamp));
    }
}
