package org.acquis;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.function.Consumer;
import org.acquis.ops.Settings;
import org.acquis.platform.StaticRegistrations;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a command works on beside a running Acquis, or where none runs.
 *
 * @param out takes the answer
 */
record Instance(Settings settings, Storage storage, PrintWriter out) {
    /** The registrations that files describe, where this command runs. */
    StaticRegistrations files(Clock clock) {
        return new StaticRegistrations(
                storage.database(),
                settings.ltiConfig(),
                settings.allowPrivateNetwork(),
                FirstDay.founding(clock),
                clock);
    }

    static void reach(CommandSpec spec, Clock clock, Consumer<Instance> work) {
        Settings settings = Settings.read(System.getenv());
        try (Storage storage = Storage.reach(settings, clock)) {
            work.accept(new Instance(settings, storage, spec.commandLine().getOut()));
        }
    }
}
