package org.acquis.bench;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import javax.sql.DataSource;

/**
 * The least that a launch can cost with these libraries: the same two requests, three committed statements, one read and
 * one RS256 verification, by plain JDBC, and nothing that a tool has to check, remember or show.
 */
final class FloorServer {
    private final DataSource pool;
    private final RSASSAVerifier verifier;
    private final SecureRandom random = new SecureRandom();

    private FloorServer(DataSource pool, RSASSAVerifier verifier) {
        this.pool = pool;
        this.verifier = verifier;
    }

    /** @param args port, address of the platform, address, user and password of the database */
    public static void main(String[] args) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[2]);
        config.setUsername(args[3]);
        config.setPassword(args[4]);
        config.setMaximumPoolSize(10);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        HikariDataSource pool = new HikariDataSource(config);
        JWKSet keys = JWKSet.load(URI.create(args[1] + "/jwks").toURL());
        FloorServer floor =
                new FloorServer(pool, new RSASSAVerifier(keys.getKeys().get(0).toRSAKey()));
        floor.execute(
                "CREATE TABLE pending (state CHAR(43) PRIMARY KEY, nonce CHAR(43) NOT NULL, created DATETIME(6) NOT NULL,"
                        + " consumed DATETIME(6) NULL)");
        floor.execute("CREATE TABLE session (id BIGINT AUTO_INCREMENT PRIMARY KEY, handle CHAR(43) NOT NULL UNIQUE,"
                + " sub VARCHAR(255) NOT NULL, created DATETIME(6) NOT NULL)");
        Javalin.create(server -> {
                    server.startup.showJavalinBanner = false;
                    server.concurrency.useVirtualThreads = true;
                    server.routes.get("/ready", context -> context.result("ready"));
                    server.routes.post("/lti/login", floor::login);
                    server.routes.post("/lti/launch", floor::launch);
                })
                .start(Integer.parseInt(args[0]));
    }

    private void login(Context context) throws SQLException {
        String state = secret();
        String nonce = secret();
        execute("INSERT INTO pending (state, nonce, created) VALUES (?, ?, NOW(6))", state, nonce);
        context.header("Set-Cookie", "floor=" + secret() + "; Path=/");
        context.status(302).header("Location", context.formParam("iss") + "/auth?state=" + state + "&nonce=" + nonce);
    }

    private void launch(Context context) throws Exception {
        String state = present(context.formParam("state"));
        SignedJWT token = SignedJWT.parse(present(context.formParam("id_token")));
        boolean good = token.verify(verifier)
                && nonce(state).equals(token.getJWTClaimsSet().getStringClaim("nonce"))
                && execute("UPDATE pending SET consumed = NOW(6) WHERE state = ? AND consumed IS NULL", state) == 1;
        if (!good) {
            context.status(401);
            return;
        }
        String handle = secret();
        execute(
                "INSERT INTO session (handle, sub, created) VALUES (?, ?, NOW(6))",
                handle,
                token.getJWTClaimsSet().getSubject());
        context.status(303).header("Location", "/app/" + handle);
    }

    private String nonce(String state) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT nonce FROM pending WHERE state = ? AND consumed IS NULL")) {
            statement.setString(1, state);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private int execute(String sql, String... values) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private String secret() {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static String present(@org.jspecify.annotations.Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
