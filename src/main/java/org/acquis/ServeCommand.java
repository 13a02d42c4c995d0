package org.acquis;

import java.time.Clock;
import org.acquis.ops.Settings;
import org.acquis.platform.SelectPlatforms;
import picocli.CommandLine.Command;

/** Runs Acquis for schools until it is stopped. */
@Command(
        name = "serve",
        description = "Runs Acquis. Set up by environment variables; see the operating guide.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {
    @Override
    public void run() {
        Settings settings = Settings.read(System.getenv());
        Clock clock = Clock.systemUTC();
        Storage storage = Storage.open(settings, clock);
        App app = App.create(settings, storage.database(), storage.vault(), clock, more -> {});
        Stopping.with(app, storage);
        app.start();
        System.out.println("Acquis answers at " + settings.url() + " (port " + app.port() + "). Ctrl-C stops it.");
        if (new SelectPlatforms(storage.database().sql()).all().isEmpty()) {
            System.out.println(new OfferingLink(storage.database(), settings, clock).first());
        }
        Stopping.await();
    }
}
