package org.acquis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.acquis.ops.DatabaseAccess;
import org.acquis.ops.FreePort;

/** {@code acquis serve}, as an operator sets it up: by environment and a file for the platform. */
final class Tool {
    static final String CLIENT_ID = "bench";

    private final DatabaseAccess database;
    private final Path home;

    private Tool(DatabaseAccess database, Path home) {
        this.database = database;
        this.home = home;
    }

    static Tool on(DatabaseAccess database, Platform platform, Path home) {
        try {
            Path config = Files.createDirectories(home.resolve("lti-config"));
            Files.writeString(config.resolve("bench.json"), """
                    {"school": "Measured", "name": "Measured", "issuer": "%1$s", "client_id": "%2$s",
                     "deployment_ids": ["1"], "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
                     "jwks_uri": "%1$s/jwks"}
                    """.formatted(platform.url(), CLIENT_ID));
            return new Tool(database, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ChildJvm start() {
        return start(List.of());
    }

    /** @param more flags of the virtual machine besides the usual ones */
    ChildJvm start(List<String> more) {
        int port = FreePort.any();
        Map<String, String> environment = Map.of(
                "ACQUIS_PORT", String.valueOf(port),
                "ACQUIS_URL", "http://127.0.0.1:" + port,
                "ACQUIS_HOME", home.toString(),
                "ACQUIS_LTI_CONFIG", home.resolve("lti-config").toString(),
                "ACQUIS_DB_URL", database.url(),
                "ACQUIS_DB_USER", database.user(),
                "ACQUIS_DB_PASSWORD", database.password(),
                "ACQUIS_SECRET", Base64.getEncoder().encodeToString(new byte[32]),
                "ACQUIS_ALLOW_PRIVATE_NETWORK", "true");
        List<String> serve = List.of("org.acquis.Main", "serve");
        return ChildJvm.start(more, port, "/health/ready", environment, home.resolve("serve.log"), serve);
    }
}
