package org.acquis.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what Acquis costs; {@code src/site/markdown/benchmark.md} says how to read it. */
@Command(name = "benchmark", mixinStandardHelpOptions = true, showDefaultValues = true)
public final class Benchmark implements Runnable {
    @Option(names = "--part", split = ",", description = "launch, pages, drain, tokens, loss, memory")
    private Set<String> parts = Set.of("launch", "pages", "drain", "tokens", "loss", "memory");

    @Option(names = "--at-once", description = "browsers at the same time")
    private int atOnce = 4;

    @Option(names = "--warm-up", description = "launches before the first that counts")
    private int warmUp = 4_000;

    @Option(names = "--rounds", description = "rounds of acquis and floor by turns")
    private int rounds = 7;

    @Option(names = "--launches", description = "launches a round")
    private int launches = 500;

    @Option(names = "--scores")
    private int scores = 2_000;

    @Option(names = "--learners", description = "in the course whose pages are looked at")
    private int learners = 500;

    @Option(names = "--looks", description = "at each page")
    private int looks = 100;

    @Option(names = "--memory-after", split = ",", description = "launches after which memory is read")
    private List<Integer> marks = List.of(1_000, 5_000, 10_000, 20_000);

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Benchmark() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Benchmark()).execute(args));
    }

    @Override
    public void run() {
        Load load = new Load(atOnce);
        try (MeasuredDatabase database = MeasuredDatabase.start(folder("database"));
                Platform platform = Platform.start()) {
            if (parts.contains("tokens")) {
                new TokenPart(platform, out).run();
            }
            if (parts.contains("launch")) {
                new LaunchPart(database, platform, load, out).run(folder("launch"), warmUp, rounds, launches);
            }
            if (parts.contains("pages")) {
                new PagesPart(database, platform, out).run(folder("pages"), learners, looks);
            }
            if (parts.contains("drain")) {
                new DrainPart(database, platform, out).run(folder("drain"), scores);
            }
            if (parts.contains("loss")) {
                new LossPart(database, platform, out).run(folder("loss"), scores);
            }
            if (parts.contains("memory")) {
                new MemoryPart(database, platform, load, out).run(folder("memory"), marks);
            }
        }
    }

    private static Path folder(String name) {
        try {
            Path home = Files.createDirectories(Path.of("target", "bench"));
            return name.equals("database") ? home : Files.createTempDirectory(home, name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
