package org.acquis.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.acquis.bench.MeasuredDatabase.Statements;
import org.acquis.ops.DatabaseAccess;

/** What a trainer waits for in a large course: each page again and again, by one browser. */
final class PagesPart {
    private static final int WARM_UP = 60;
    /** A trainer, as {@link LaunchingPerson} numbers people; the others make the course's further activities. */
    private static final int TRAINER = 0;

    private static final int ACTIVITIES = 10;

    private final MeasuredDatabase database;
    private final Platform platform;
    private final PrintStream out;

    PagesPart(MeasuredDatabase database, Platform platform, PrintStream out) {
        this.database = database;
        this.platform = platform;
        this.out = out;
    }

    void run(Path home, int learners, int times) {
        DatabaseAccess access = database.schema("pages");
        try (ChildJvm server = Tool.on(access, platform, home).start()) {
            Launching launching = new Launching(server.url(), platform.url());
            for (int activity = 1; activity < ACTIVITIES; activity++) {
                launching.launch(new LaunchingPerson(platform.url(), activity));
            }
            Launching.Entered trainer = launching.enter(new LaunchingPerson(platform.url(), TRAINER));
            SeededCohort cohort = new SeededCohort(access);
            database.durable(false);
            cohort.judge(learners);
            long somebody = cohort.somebody();
            out.printf("pages: %d learners, 82 criteria judged for each, %d times each%n", learners, times);
            look(server, trainer, "list, all drafts", "/learners", times);
            look(server, trainer, "grid", "/grid/" + somebody, times);
            cohort.finalise();
            database.durable(true);
            look(server, trainer, "list, all final", "/learners", times);
            look(server, trainer, "list, searched", "/learners?search=personne&sort=score", times);
            look(server, trainer, "grid, final", "/grid/" + somebody, times);
            look(server, trainer, "mapping", "/mapping", times);
            look(server, trainer, "coverage", "/coverage", times);
            look(server, trainer, "gradebook panel", "/sync", times);
            look(server, trainer, "progress of one", "/progress/" + somebody, times);
        }
    }

    private void look(ChildJvm server, Launching.Entered trainer, String name, String page, int times) {
        Load alone = new Load(1);
        alone.run(WARM_UP, number -> trainer.look(page));
        Statements before = database.statements();
        long process = server.figures().cpuMillis();
        long base = database.figures().cpuMillis();
        Load.Times taken = alone.run(times, number -> trainer.look(page));
        Map<String, Double> cpu = Map.of(
                "process", 1.0 * (server.figures().cpuMillis() - process) / times,
                "database", 1.0 * (database.figures().cpuMillis() - base) / times);
        out.printf(
                "  %-18s p50 %6.1f p95 %6.1f ms; CPU %5.1f ms process, %5.1f ms database; %.1f reads%n",
                name,
                taken.percentile(0.5),
                taken.percentile(0.95),
                cpu.get("process"),
                cpu.get("database"),
                1.0 * database.statements().since(before).reads() / times);
    }
}
