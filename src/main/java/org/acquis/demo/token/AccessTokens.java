package org.acquis.demo.token;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.demo.site.Secrets;
import org.jooq.DSLContext;

/** Bearer tokens: opaque, several alive at once, kept as hashes. */
public final class AccessTokens {
    static final Duration LIFE = Duration.ofHours(1);

    /** Capital B: Moodle refuses another spelling. */
    private static final String BEARER = "Bearer ";

    /** What a token is good for. */
    public record Grant(long toolId, Set<String> scopes) {}

    private final DSLContext sql;
    private final Clock clock;

    public AccessTokens(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    String issue(long toolId, Collection<String> scopes) {
        sql.execute(
                "DELETE FROM access_token WHERE expires <= ?", clock.instant().getEpochSecond());
        String token = Secrets.hex(32);
        sql.execute(
                "INSERT INTO access_token (token, tool_id, scopes, expires) VALUES (?, ?, ?, ?)",
                Secrets.sha256(token),
                toolId,
                String.join(" ", scopes),
                clock.instant().plus(LIFE).getEpochSecond());
        return token;
    }

    public Optional<Grant> of(String authorizationHeader) {
        if (!authorizationHeader.startsWith(BEARER)) {
            return Optional.empty();
        }
        return sql.fetchOptional(
                        "SELECT * FROM access_token WHERE token = ? AND expires > ?",
                        hashIn(authorizationHeader),
                        clock.instant().getEpochSecond())
                .map(row -> new Grant(
                        row.get("tool_id", Long.class),
                        Arrays.stream(row.get("scopes", String.class).split(" "))
                                .collect(Collectors.toUnmodifiableSet())));
    }

    public void forget(String authorizationHeader) {
        sql.execute("DELETE FROM access_token WHERE token = ?", hashIn(authorizationHeader));
    }

    public void forgetAll() {
        sql.execute("DELETE FROM access_token");
    }

    private static String hashIn(String authorizationHeader) {
        return Secrets.sha256(authorizationHeader.substring(Math.min(BEARER.length(), authorizationHeader.length())));
    }
}
