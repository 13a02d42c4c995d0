package org.acquis.gradesync.sending;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.acquis.gradesync.ColumnId;
import org.acquis.lti13.Registration;
import org.acquis.lti13.ags.AgsClient;
import org.acquis.lti13.ags.AgsEndpoint;
import org.acquis.ops.Database;
import org.acquis.platform.JooqRegistrations;
import org.acquis.platform.PlatformId;
import org.acquis.roster.CourseActivityId;

/** The steps of sending, put together once for all lanes. */
final class Sending {
    private final ClaimingScores claiming;
    private final FindingColumns finding;
    private final SendingScore score;
    private final JooqRegistrations registrations;
    private final RenamingColumns renaming;
    private final Pauses pauses;
    private final Clock clock;

    Sending(Database database, JooqRegistrations registrations, AgsClient ags, Clock clock, Random random) {
        Backoff backoff = new Backoff(random);
        this.claiming = new ClaimingScores(database);
        this.finding = new FindingColumns(database, ags, backoff, clock);
        this.score = new SendingScore(ags, new SettlingScore(database, backoff, clock), clock);
        this.renaming = new RenamingColumns(database, registrations, ags, backoff, clock);
        this.registrations = registrations;
        this.pauses = new Pauses(database, clock);
        this.clock = clock;
    }

    List<ClaimedScore> claim(PlatformId platform, int most) {
        return claiming.of(platform, most, clock.instant());
    }

    void release(Collection<ClaimedScore> claimed) {
        claiming.release(claimed);
    }

    Optional<Registration> registration(PlatformId platform) {
        return registrations.find(platform);
    }

    Map<ColumnId, ColumnLeases.ReadyColumn> columns(
            Registration registration, CourseActivityId activity, AgsEndpoint endpoint, Set<ColumnId> needed) {
        return finding.of(registration, activity, endpoint, needed);
    }

    Optional<Verdict> send(Registration registration, ClaimedScore cell) {
        return score.send(registration, cell);
    }

    RenamingColumns renaming() {
        return renaming;
    }

    Pauses pauses() {
        return pauses;
    }
}
