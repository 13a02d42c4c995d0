package org.acquis.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.acquis.ops.DatabaseAccess;

/** How long a start takes once the database is up, and whether memory stays where it is. */
final class MemoryPart {
    private static final int PEOPLE = 200;

    private static final int STARTS = 2;

    /** Every so many launches also read the page they lead to. */
    private static final int LOOKING = 20;

    private final MeasuredDatabase database;
    private final Platform platform;
    private final Load load;
    private final PrintStream out;

    MemoryPart(MeasuredDatabase database, Platform platform, Load load, PrintStream out) {
        this.database = database;
        this.platform = platform;
        this.load = load;
        this.out = out;
    }

    /** @param marks numbers of launches after which memory is read, ascending */
    void run(Path home, List<Integer> marks) {
        DatabaseAccess access = database.schema("memory");
        Tool tool = Tool.on(access, platform, home);
        out.println("memory:");
        try (ChildJvm first = tool.start()) {
            tellStart("first start, with all migrations", first);
        }
        // The usual flags, then those that the operating guide proposes for a small machine.
        run(tool, List.of(), marks);
        run(tool, List.of("-XX:TieredStopAtLevel=1"), marks);
    }

    private void run(Tool tool, List<String> more, List<Integer> marks) {
        out.printf("  %s %s%n", String.join(" ", ChildJvm.FLAGS), String.join(" ", more));
        for (int again = 0; again < STARTS; again++) {
            try (ChildJvm server = tool.start(more)) {
                tellStart("start on a migrated database", server);
            }
        }
        try (ChildJvm server = tool.start(more)) {
            tellStart("start on a migrated database", server);
            Launching launching = new Launching(server.url(), platform.url());
            int done = 0;
            for (int mark : marks) {
                load.run(mark - done, number -> launch(launching, number));
                done = mark;
                ProcessFigures figures = server.figures();
                out.printf(
                        "  after %6d launches RSS %.0f MiB, at most %.0f%n", mark, figures.rssMib(), figures.peakMib());
            }
        }
    }

    private void tellStart(String what, ChildJvm server) {
        out.printf(
                "  %s: ready after %.1f s of the clock, %.1f s of CPU; RSS %.0f MiB%n",
                what,
                server.untilReady().toMillis() / 1e3,
                server.figures().cpuMillis() / 1e3,
                server.figures().rssMib());
    }

    private long launch(Launching launching, int number) {
        LaunchingPerson person = new LaunchingPerson(platform.url(), number % PEOPLE);
        if (number % LOOKING == 1) {
            launching.launchAndLook(person);
            return 0;
        }
        return launching.launch(person);
    }
}
