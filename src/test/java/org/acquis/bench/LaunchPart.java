package org.acquis.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.acquis.bench.MeasuredDatabase.Statements;
import org.acquis.ops.DatabaseAccess;
import org.acquis.ops.FreePort;

/** What a warm launch costs beside the floor; both run by turns, so that a busy machine disturbs both alike. */
final class LaunchPart {
    private static final int PEOPLE = 200;

    private final MeasuredDatabase database;
    private final Platform platform;
    private final Load load;
    private final PrintStream out;

    LaunchPart(MeasuredDatabase database, Platform platform, Load load, PrintStream out) {
        this.database = database;
        this.platform = platform;
        this.load = load;
        this.out = out;
    }

    void run(Path home, int warmUp, int rounds, int launches) {
        try (ChildJvm tool = Tool.on(database.schema("launch"), platform, home).start();
                ChildJvm floor = floor(database.schema("floor"), home)) {
            Side acquis = new Side("acquis", tool);
            Side bare = new Side("floor", floor);
            int turns = Math.max(1, warmUp / launches);
            for (int turn = 0; turn < turns; turn++) {
                bare.round(launches, false);
                acquis.round(launches, false);
            }
            int fetches = platform.keyFetches();
            for (int round = 0; round < rounds; round++) {
                bare.round(launches, true);
                acquis.round(launches, true);
            }
            out.printf("launch: %d rounds of %d launches by turns, after %d to warm up%n", rounds, launches, warmUp);
            bare.tell();
            acquis.tell();
            out.printf(
                    "  ratio    CPU of process %.2f, of database %.2f, of both %.2f; launches/s %.2f; p50 %.2f%n",
                    acquis.process() / bare.process(),
                    acquis.base() / bare.base(),
                    (acquis.process() + acquis.base()) / (bare.process() + bare.base()),
                    acquis.perSecond() / bare.perSecond(),
                    acquis.percentile(0.5) / bare.percentile(0.5));
            out.printf(
                    "  key set fetched %d times in %d warm launches%n",
                    platform.keyFetches() - fetches, rounds * launches);
        }
    }

    private ChildJvm floor(DatabaseAccess access, Path home) {
        int port = FreePort.any();
        return ChildJvm.start(
                port,
                "/ready",
                java.util.Map.of(),
                home.resolve("floor.log"),
                List.of(
                        FloorServer.class.getName(),
                        String.valueOf(port),
                        platform.url().toString(),
                        access.url(),
                        access.user(),
                        access.password()));
    }

    /** One of the two servers and what its rounds have shown; medians over the rounds are told. */
    private final class Side {
        private final String name;
        private final ChildJvm server;
        private final Launching launching;
        private final List<Double> process = new ArrayList<>();
        private final List<Double> base = new ArrayList<>();
        private final List<Load.Times> times = new ArrayList<>();
        private String statements = "";

        Side(String name, ChildJvm server) {
            this.name = name;
            this.server = server;
            this.launching = new Launching(server.url(), platform.url());
        }

        void round(int launches, boolean counts) {
            Statements before = database.statements();
            long processBefore = server.figures().cpuMillis();
            long baseBefore = database.figures().cpuMillis();
            Load.Times taken = load.run(
                    launches, number -> launching.launch(new LaunchingPerson(platform.url(), number % PEOPLE)));
            if (counts) {
                process.add(1.0 * (server.figures().cpuMillis() - processBefore) / launches);
                base.add(1.0 * (database.figures().cpuMillis() - baseBefore) / launches);
                statements = database.statements().since(before).each(launches);
                times.add(taken);
            }
        }

        void tell() {
            out.printf(
                    "  %-8s CPU %.2f ms process, %.2f ms database; %.0f launches/s; p50 %.1f p95 %.1f p99 %.1f ms%n",
                    name, process(), base(), perSecond(), percentile(0.5), percentile(0.95), percentile(0.99));
            out.printf("           %s a launch%n", statements);
        }

        double process() {
            return median(process);
        }

        double base() {
            return median(base);
        }

        double perSecond() {
            return median(times.stream().map(Load.Times::perSecond).toList());
        }

        double percentile(double share) {
            return median(times.stream().map(each -> each.percentile(share)).toList());
        }

        private static double median(List<Double> values) {
            List<Double> sorted = values.stream().sorted().toList();
            int middle = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        }
    }
}
