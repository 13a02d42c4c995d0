package org.acquis.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.acquis.gradesync.sending.StubGradebook;
import org.acquis.ops.Database;
import org.acquis.ops.DatabaseAccess;

/** How fast an outbox full of one activity's scores empties, and what each score costs. */
final class DrainPart {
    private final MeasuredDatabase database;
    private final Platform platform;
    private final PrintStream out;

    DrainPart(MeasuredDatabase database, Platform platform, PrintStream out) {
        this.database = database;
        this.platform = platform;
        this.out = out;
    }

    void run(Path home, int scores) {
        DatabaseAccess access = database.schema("drain");
        StubGradebook gradebook = new StubGradebook(Clock.systemUTC());
        try (Database own = Database.open(access)) {
            own.migrate();
            database.durable(false);
            SeededScores seeded = SeededScores.in(own, platform, gradebook, scores);
            platform.answerWith(gradebook);
            seeded.finalise(any -> true, Instant.now());
            database.durable(true);
            try (ChildJvm tool = Tool.on(access, platform, home).start()) {
                await(seeded);
                out.printf("drain: %d scores of one activity, after as many to warm up%n", scores);
                measure(tool, seeded, gradebook, scores, Duration.ZERO);
                measure(tool, seeded, gradebook, scores, Duration.ofMillis(50));
            }
            out.printf("  lost %d; token calls in all %d%n", seeded.lost(gradebook), gradebook.tokens());
        }
    }

    private void measure(ChildJvm tool, SeededScores seeded, StubGradebook gradebook, int scores, Duration latency) {
        platform.answerWith(request -> {
            if (!latency.isZero()) {
                FaultyServices.pause(latency);
            }
            return gradebook.send(request);
        });
        database.durable(false);
        seeded.finalise(any -> true, Instant.now().plus(Duration.ofHours(1)));
        database.durable(true);
        int postedBefore = gradebook.posted().size();
        int readsBefore = gradebook.reads();
        MeasuredDatabase.Statements statements = database.statements();
        long process = tool.figures().cpuMillis();
        long base = database.figures().cpuMillis();
        long began = System.nanoTime();
        seeded.release();
        while (gradebook.posted().size() < postedBefore + scores) {
            FaultyServices.pause(Duration.ofMillis(50));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        await(seeded);
        out.printf(
                "  latency %2d ms: %.0f scores/s, CPU a score %.2f ms process, %.2f ms database; %.2f reads a score; %s%n",
                latency.toMillis(),
                scores / seconds,
                1.0 * (tool.figures().cpuMillis() - process) / scores,
                1.0 * (database.figures().cpuMillis() - base) / scores,
                1.0 * (gradebook.reads() - readsBefore) / scores,
                database.statements().since(statements).each(scores));
    }

    static void await(SeededScores seeded) {
        while (seeded.standing().containsKey("waiting")) {
            FaultyServices.pause(Duration.ofMillis(500));
        }
    }
}
