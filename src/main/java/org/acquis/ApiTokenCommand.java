package org.acquis;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tokens with which programs read the published versions of a school over the CASE paths. */
@Command(
        name = "api-token",
        description = "Lets a program read the published versions of a school over the CASE paths: lists the tokens,"
                + " makes or revokes one.",
        mixinStandardHelpOptions = true)
final class ApiTokenCommand implements Runnable {
    private static final Clock CLOCK = Clock.systemUTC();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the spec before it runs anything
    ApiTokenCommand() {}

    @Override
    public void run() {
        list();
    }

    @Command(name = "create", description = "Makes a token and prints it, once.", mixinStandardHelpOptions = true)
    void create(
            @Option(
                            names = "--school",
                            paramLabel = "NAME",
                            description = "School whose versions it opens; may be left out where there is only one.")
                    @Nullable
                    String school,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            required = true,
                            description = "Who uses it, for the list: 1 to 100 characters.")
                    String name,
            @Option(
                            names = "--days",
                            paramLabel = "DAYS",
                            defaultValue = "365",
                            description = "How long it works, 1 to 3650; ${DEFAULT-VALUE} where nothing is said.")
                    int days) {
        with(instance -> instance.out()
                .println(offering(instance)
                        .create(
                                Optional.ofNullable(school),
                                name,
                                days,
                                instance.settings().url())));
    }

    @Command(
            name = "list",
            description = "Number, state, end, last use, school and name of each token.",
            mixinStandardHelpOptions = true)
    void list() {
        with(instance -> offering(instance).lines().forEach(instance.out()::println));
    }

    @Command(name = "revoke", description = "Ends a token at once.", mixinStandardHelpOptions = true)
    void revoke(@Parameters(paramLabel = "ID", description = "its number in the list") long id) {
        with(instance -> {
            offering(instance).revoke(id);
            instance.out().println("done");
        });
    }

    private static RulingTokens offering(Instance instance) {
        return new RulingTokens(instance.storage().database(), CLOCK);
    }

    private void with(Consumer<Instance> work) {
        Instance.reach(spec, CLOCK, work);
    }
}
