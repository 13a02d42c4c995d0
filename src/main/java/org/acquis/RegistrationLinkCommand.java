package org.acquis;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One platform may register through such a link, within a day. */
@Command(
        name = "registration-link",
        description = "Makes a link that connects one platform, within 24 hours.",
        mixinStandardHelpOptions = true)
final class RegistrationLinkCommand implements Runnable {
    @Option(
            names = "--school",
            paramLabel = "NAME",
            description = "School that the platform will belong to; a new name makes a new school.")
    private @Nullable String school;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the spec before it runs anything
    RegistrationLinkCommand() {}

    @Override
    public void run() {
        Clock clock = Clock.systemUTC();
        Optional<String> named = Optional.ofNullable(school).map(String::strip).filter(name -> !name.isEmpty());
        SchoolName.check(named);
        Instance.reach(
                spec,
                clock,
                instance -> instance.out()
                        .println(new OfferingLink(instance.storage().database(), instance.settings(), clock)
                                .offer(named)));
    }
}
