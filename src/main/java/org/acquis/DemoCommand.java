package org.acquis;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acquis.demo.DemoLms;
import org.acquis.demo.DemoRegistration;
import org.acquis.demo.site.ToolLocation;
import org.acquis.ops.Database;
import org.acquis.ops.Settings;
import picocli.CommandLine.Command;

/**
 * Acquis with a small LMS beside it, to try the whole journey on one machine. The LMS is reached as localhost and the
 * tool as 127.0.0.1, so that frames are truly cross-site.
 */
@Command(
        name = "demo",
        description = "Runs Acquis with a demo LMS and a seeded course, on this machine only.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Runnable {
    @Override
    public void run() {
        long began = System.nanoTime();
        Settings settings = demo(System.getenv());
        Clock clock = Clock.systemUTC();
        Storage storage = Storage.open(settings, clock);
        Database lmsDatabase = storage.beside("demo_lms");
        DemoLms lms = DemoLms.create(
                lmsDatabase.sql(),
                URI.create("http://localhost:" + settings.port() + "/demo"),
                ToolLocation.below(settings.url()),
                clock);
        register(lms.registration(), settings.ltiConfig());
        App app = App.create(settings, storage.database(), storage.vault(), clock, lms::mount);
        Stopping.with(app, lmsDatabase, storage);
        app.start();
        System.out.printf("""

                Acquis demo, ready after %.1f s.

                  Open   http://localhost:%d/demo

                  Try    1. Enter as a trainer, open "Étude de cas", map it, score a learner, finalise.
                         2. Look at the gradebook of the course: the score arrives within seconds.
                         3. Enter as that learner: the activity shows what was said and what is missing.
                         The page "Faults" makes the LMS misbehave; nothing gets lost.

                  Stop   Ctrl-C. The data stay in %s.
                %n""", (System.nanoTime() - began) / 1e9, settings.port(), settings.home());
        Stopping.await();
    }

    /** What the operator's environment says of port, home and secret; the rest is the demo's own. */
    private static Settings demo(Map<String, String> environment) {
        if (environment.containsKey("ACQUIS_DB_URL")) {
            throw new SetupRefused("The demo brings a database of its own. Unset ACQUIS_DB_URL, or run serve instead.");
        }
        Map<String, String> own = new HashMap<>(environment);
        own.putIfAbsent("ACQUIS_PORT", "8080");
        own.put("ACQUIS_URL", "http://127.0.0.1:" + own.get("ACQUIS_PORT"));
        own.put("ACQUIS_ALLOW_PRIVATE_NETWORK", "true");
        own.remove("ACQUIS_REGISTRATION_KEY");
        Settings settings = Settings.read(own);
        Path home = settings.home().resolve("demo");
        Path ltiConfig = home.resolve("lti-config");
        try {
            Files.createDirectories(ltiConfig);
        } catch (IOException unwritable) {
            throw new SetupRefused("Cannot write below " + home + ". Make it writable, or set ACQUIS_HOME.");
        }
        own.put("ACQUIS_HOME", home.toString());
        own.put("ACQUIS_LTI_CONFIG", ltiConfig.toString());
        return Settings.read(own);
    }

    /** The demo LMS is registered as a school would do it by hand: by a file. */
    private static void register(DemoRegistration lms, Path ltiConfig) {
        Map<String, Object> file = Map.of(
                "school", "École de démonstration",
                "name", "LMS de démonstration",
                "issuer", lms.issuer(),
                "client_id", lms.clientId(),
                "authorization_endpoint", lms.authorizationEndpoint(),
                "token_endpoint", lms.tokenEndpoint(),
                "jwks_uri", lms.jwksUri(),
                "deployment_ids", List.of(lms.deploymentId()));
        try {
            new ObjectMapper().writeValue(ltiConfig.resolve("demo.json").toFile(), file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write below " + ltiConfig, unwritable);
        }
    }
}
