package org.acquis.journey;

import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.acquis.App;
import org.acquis.demo.DemoLms;
import org.acquis.demo.DemoRegistration;
import org.acquis.demo.site.ToolLocation;
import org.acquis.ops.Database;
import org.acquis.ops.FreePort;
import org.acquis.ops.MasterSecret;
import org.acquis.ops.Settings;
import org.acquis.ops.TestDatabase;
import org.acquis.ops.Vault;
import org.acquis.platform.JooqToolKeys;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The whole application and the demo LMS on one free port, each with a fresh database; scores are sent when told to. */
public final class RunningAcquis implements AutoCloseable {
    private final Database database;
    private final DemoLms lms;
    private final App app;
    private final URI url;
    private final List<String> routes;

    private RunningAcquis(Database database, DemoLms lms, App app, URI url, List<String> routes) {
        this.database = database;
        this.lms = lms;
        this.app = app;
        this.url = url;
        this.routes = routes;
    }

    public static RunningAcquis start(Clock clock) {
        return start(clock, List.of());
    }

    /** @param registrations of further platforms, each as a file of {@code lti-config} */
    public static RunningAcquis start(Clock clock, List<String> registrations) {
        int port = FreePort.any();
        URI url = URI.create("http://127.0.0.1:" + port);
        var lmsAccess = TestDatabase.freshAccess();
        DSLContext lmsSql = DSL.using(lmsAccess.url(), lmsAccess.user(), lmsAccess.password());
        DemoLms lms = DemoLms.create(
                lmsSql, URI.create("http://localhost:" + port + "/demo"), ToolLocation.below(url), clock);
        Path home = temporaryFolder();
        register(lms.registration(), home);
        for (String registration : registrations) {
            write(home.resolve("more-" + registrations.indexOf(registration) + ".json"), registration);
        }
        Settings settings = Settings.read(Map.of(
                "ACQUIS_PORT", String.valueOf(port),
                "ACQUIS_URL", url.toString(),
                "ACQUIS_HOME", home.toString(),
                "ACQUIS_LTI_CONFIG", home.toString(),
                "ACQUIS_ALLOW_PRIVATE_NETWORK", "true"));
        Database database = TestDatabase.fresh();
        Vault vault = new Vault(MasterSecret.ofHome(home));
        // The first key takes longer to make than a page waits for the platform's services.
        new JooqToolKeys(database, vault, clock).prepare();
        List<String> routes = new ArrayList<>();
        App app = App.create(settings, database, vault, clock, config -> {
            routes.addAll(routes(config));
            lms.mount(config);
        });
        app.listen();
        return new RunningAcquis(database, lms, app, url, List.copyOf(routes));
    }

    public App app() {
        return app;
    }

    public DemoLms lms() {
        return lms;
    }

    public Database database() {
        return database;
    }

    /** {@code http://127.0.0.1:PORT}. */
    public URI url() {
        return url;
    }

    /** {@code GET /health/live} and so on: what the tool answers to, without the demo LMS; filters are left out. */
    List<String> routes() {
        return routes;
    }

    @Override
    public void close() {
        app.close();
        database.close();
    }

    private static void register(DemoRegistration lms, Path folder) {
        write(folder.resolve("demo.json"), """
                    {"school": "École", "name": "LMS", "issuer": "%s", "client_id": "%s", "deployment_ids": ["%s"],
                     "authorization_endpoint": "%s", "token_endpoint": "%s", "jwks_uri": "%s"}
                    """.formatted(
                        lms.issuer(),
                        lms.clientId(),
                        lms.deploymentId(),
                        lms.authorizationEndpoint(),
                        lms.tokenEndpoint(),
                        lms.jwksUri()));
    }

    private static List<String> routes(JavalinConfig config) {
        return config.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method + " " + endpoint.path)
                .toList();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "journeys")), "home");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
