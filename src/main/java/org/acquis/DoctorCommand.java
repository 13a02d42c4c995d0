package org.acquis;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.acquis.ops.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at everything that a connection needs, both ways. */
@Command(
        name = "doctor",
        description = "Checks database, public address and the connection with each platform, and says what to do.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all is well", "1:something is to mend", "2:called or set up wrong"})
final class DoctorCommand implements Callable<Integer> {
    @Option(
            names = "--platform",
            paramLabel = "NUMBER",
            description = "Only this platform; the number stands in: acquis platforms")
    private @Nullable Long platform;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the spec before it runs anything
    DoctorCommand() {}

    @Override
    public Integer call() {
        Settings settings = Settings.read(System.getenv());
        Examination examination = new Examination(
                settings, Clock.systemUTC(), line -> spec.commandLine().getOut().println(line));
        boolean well = examination.of(platform == null ? List.of() : List.of(platform));
        spec.commandLine().getOut().flush();
        return well ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
