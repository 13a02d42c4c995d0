package org.acquis;

import java.time.Clock;
import org.acquis.platform.JooqToolKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A new key for what Acquis signs, without anybody noticing. */
@Command(
        name = "rotate-key",
        description = "Makes a new key; it signs in a day, and the old one stays published for a week more.",
        mixinStandardHelpOptions = true)
final class RotateKeyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the spec before it runs anything
    RotateKeyCommand() {}

    @Override
    public void run() {
        Clock clock = Clock.systemUTC();
        Instance.reach(spec, clock, instance -> {
            Storage storage = instance.storage();
            JooqToolKeys keys = new JooqToolKeys(storage.database(), storage.vault(), clock);
            instance.out()
                    .println("New key " + keys.rotate() + ": published at "
                            + instance.settings().url()
                            + "/lti/jwks from now on. It signs in a day; the old one stays published for a week after"
                            + " that. Nothing needs to be done in Moodle.");
        });
    }
}
