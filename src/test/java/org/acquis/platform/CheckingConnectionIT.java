package org.acquis.platform;

import static org.acquis.schema.Tables.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.LtiHttpException.Kind;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiResponse;
import org.acquis.lti13.Scope;
import org.acquis.lti13.fixture.Keys;
import org.acquis.lti13.fixture.Samples;
import org.acquis.lti13.fixture.SettableClock;
import org.acquis.lti13.fixture.StubHttp;
import org.acquis.lti13.keys.PublishedKey;
import org.acquis.lti13.keys.ToolKey;
import org.acquis.lti13.keys.ToolKeys;
import org.acquis.lti13.service.AccessTokens;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.junit.jupiter.api.Test;

class CheckingConnectionIT {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final ToolKey KEY = ToolKey.generate();

    private final Database database = emptied();
    private final SettableClock clock = new SettableClock(Samples.NOW);
    private final PlatformId platform = Platforms.moodle(database, "a");
    private LtiResponse keys =
            StubHttp.with(StubHttp.json(Keys.jwks(Keys.PLATFORM)), "Date", "Tue, 24 Nov 2026 10:00:05 GMT");
    private Set<Scope> wanted = Set.of(Scope.SCORE);
    private Set<Scope> granted = Set.of(Scope.values());
    private final StubHttp http = new StubHttp(this::answer);

    @Test
    void a_good_connection_is_told_line_by_line() {
        assertThat(codes()).containsExactly("keys", "clock", "token");
        assertThat(database.sql().fetchSingle(PLATFORM).get(PLATFORM.GRANTED_SCOPES))
                .isEqualTo(Scope.SCORE.uri());
    }

    @Test
    void clocks_that_differ_are_told_with_seconds() {
        clock.advance(Duration.ofSeconds(95));
        assertThat(findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("clock-differs");
            assertThat(finding.value()).isEqualTo("90");
        });
    }

    @Test
    void what_is_no_key_set_is_told() {
        keys = StubHttp.answer(200, "text/html", "<html></html>");
        assertThat(codes()).containsExactly("keys-unreadable", "token");
        keys = StubHttp.status(404);
        assertThat(codes()).containsExactly("keys-status", "token");
    }

    @Test
    void keys_that_no_launch_could_use_are_told() {
        keys = StubHttp.json("{\"keys\":[{\"kty\":\"EC\",\"kid\":\"1\",\"crv\":\"P-256\","
                + "\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","
                + "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}]}");
        assertThat(codes()).containsExactly("keys-unusable", "token");
    }

    @Test
    void a_list_of_scopes_that_is_refused_whole_is_asked_for_one_by_one() {
        wanted = Set.of(Scope.SCORE, Scope.LINE_ITEM, Scope.MEMBERSHIP_READONLY);
        granted = Set.of(Scope.SCORE, Scope.LINE_ITEM);
        assertThat(findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("scopes-missing");
            assertThat(finding.scopes()).containsExactly(Scope.MEMBERSHIP_READONLY);
        });
        assertThat(database.sql().fetchSingle(PLATFORM).get(PLATFORM.GRANTED_SCOPES))
                .isEqualTo(Scope.joined(granted));
        granted = Set.of();
        assertThat(codes()).contains("scopes-none");
        assertThat(database.sql().fetchSingle(PLATFORM).get(PLATFORM.GRANTED_SCOPES))
                .isEmpty();
    }

    @Test
    void a_platform_at_a_private_address_is_told_with_the_setting() {
        http.now(request -> {
            throw new LtiHttpException(Kind.HOST_REFUSED, "refused");
        });
        assertThat(codes()).containsExactly("private-address", "private-address");
    }

    @Test
    void a_waiting_deployment_and_a_suspension_are_told_first() {
        Platforms.deployment(database, platform.value(), "2", "pending");
        database.sql().update(PLATFORM).set(PLATFORM.STATUS, "suspended").execute();
        assertThat(codes()).startsWith("suspended", "deployment-waiting");
    }

    private List<String> codes() {
        return findings().stream().map(ConnectionFinding::code).toList();
    }

    private List<ConnectionFinding> findings() {
        CheckingScopes scopes = new CheckingScopes(
                new AccessTokens(http, new OneKey(), clock), new PlatformJournal(database), wanted, clock);
        return new CheckingConnection(http, scopes, clock)
                .of(
                        new SelectPlatforms(database.sql()).all().get(0),
                        new JooqRegistrations(database).find(platform).orElseThrow());
    }

    private LtiResponse answer(LtiRequest request) {
        String form = URLDecoder.decode(new String(request.body(), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        boolean beyond = Arrays.stream(Scope.values())
                .filter(scope -> !granted.contains(scope))
                .anyMatch(scope -> (form + " ").contains(scope.uri() + " "));
        if (request.uri().getPath().endsWith("token.php") && beyond) {
            return StubHttp.answer(400, "application/json", "{\"error\":\"invalid_scope\"}");
        }
        return request.uri().getPath().endsWith("token.php")
                ? StubHttp.json("{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":3600}")
                : keys;
    }

    private static Database emptied() {
        Platforms.forgetAll(DATABASE);
        return DATABASE;
    }

    private static final class OneKey implements ToolKeys {
        @Override
        public ToolKey current() {
            return KEY;
        }

        @Override
        public List<PublishedKey> published() {
            return List.of(KEY.published());
        }
    }
}
