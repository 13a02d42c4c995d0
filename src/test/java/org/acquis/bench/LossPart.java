package org.acquis.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.acquis.gradesync.sending.StubGradebook;
import org.acquis.ops.Database;
import org.acquis.ops.DatabaseAccess;

/** Whether the gradebook ends with every last finalised score, over faults and kill -9 in the middle. */
final class LossPart {
    private final MeasuredDatabase database;
    private final Platform platform;
    private final PrintStream out;

    LossPart(MeasuredDatabase database, Platform platform, PrintStream out) {
        this.database = database;
        this.platform = platform;
        this.out = out;
    }

    void run(Path home, int scores) {
        DatabaseAccess access = database.schema("loss");
        StubGradebook gradebook = new StubGradebook(Clock.systemUTC());
        FaultyServices faulty = new FaultyServices(gradebook, Math.max(10, scores / 8));
        try (Database own = Database.open(access)) {
            own.migrate();
            database.durable(false);
            SeededScores seeded = SeededScores.in(own, platform, gradebook, scores);
            seeded.finalise(any -> true, Instant.now());
            database.durable(true);
            platform.answerWith(faulty);
            Tool tool = Tool.on(access, platform, home);
            Instant began = Instant.now();
            ChildJvm victim = tool.start();
            while (faulty.posts() < scores * 2 / 5) {
                FaultyServices.pause(Duration.ofMillis(5));
            }
            victim.kill();
            seeded.finalise(number -> number % 10 == 0, Instant.now());
            ChildJvm heir = tool.start();
            DrainPart.await(seeded);
            heir.close();
            out.printf(
                    "loss: %d scores, kill -9 after %d posts, then every tenth finalised anew; done after %d s%n",
                    scores,
                    scores * 2 / 5,
                    Duration.between(began, Instant.now()).toSeconds());
            out.printf(
                    "  %d posts, %d of them met a fault, %d token calls; outbox ends %s%n",
                    faulty.posts(), faulty.faults(), gradebook.tokens(), seeded.standing());
            out.printf("  lost %d, sent before Retry-After %d%n", seeded.lost(gradebook), faulty.early());
        }
    }
}
