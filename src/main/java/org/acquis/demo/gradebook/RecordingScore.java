package org.acquis.demo.gradebook;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Takes a tool's score into the gradebook, by {@link ScoreRules}. */
public final class RecordingScore {
    private final Grades grades;
    private final Clock clock;

    public RecordingScore(Grades grades, Clock clock) {
        this.grades = grades;
        this.clock = clock;
    }

    public ScoreDecision record(DemoColumn column, IncomingScore score) {
        AtomicReference<ScoreDecision> decided = new AtomicReference<>(new ScoreDecision.Dropped());
        grades.change(column.id(), score.userId(), cell -> {
            ScoreDecision decision = ScoreRules.decide(column, cell, score, clock.instant());
            decided.set(decision);
            return decision instanceof ScoreDecision.Stored stored ? stored.grade() : cell;
        });
        return Objects.requireNonNull(decided.get());
    }
}
