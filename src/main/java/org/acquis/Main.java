package org.acquis;

import java.util.List;
import org.acquis.ops.DatabaseUnavailable;
import org.acquis.ops.EmbeddedMariaDbFailure;
import org.acquis.ops.MasterSecretRefused;
import org.acquis.ops.SettingsRefused;
import org.acquis.platform.LtiConfigInvalid;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Command line of Acquis. Exit 0: done; 1: it broke down, or the doctor found something to mend; 2: called or set up
 * wrong, with the remedy on standard error.
 */
@Command(
        name = "acquis",
        description = "Competency assessment inside Moodle, over LTI 1.3 Advantage.",
        mixinStandardHelpOptions = true,
        version = "Acquis 0.1.0",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            RegistrationLinkCommand.class,
            SchoolsCommand.class,
            PlatformsCommand.class,
            RotateKeyCommand.class,
            DoctorCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            ApiTokenCommand.class
        })
public final class Main implements Runnable {
    /** Breakdowns whose message says what to do: nobody is helped by where in the program they were noticed. */
    private static final List<Class<?>> REMEDIED = List.of(
            SetupRefused.class,
            SettingsRefused.class,
            LtiConfigInvalid.class,
            DatabaseUnavailable.class,
            EmbeddedMariaDbFailure.class,
            MasterSecretRefused.class);

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the spec before it runs anything
    private Main() {}

    public static void main(String[] args) {
        int exit = commandLine().execute(args);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    static CommandLine commandLine() {
        return telling(new CommandLine(new Main()));
    }

    /** What was set up or called wrong is told in one sentence instead of a trace. */
    static CommandLine telling(CommandLine commands) {
        return commands.setExecutionExceptionHandler((failure, line, parsed) -> {
            if (REMEDIED.stream().anyMatch(kind -> kind.isInstance(failure))) {
                line.getErr().println(failure.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            throw failure;
        });
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command? demo tries it, serve runs it.");
    }
}
