package org.acquis.platform;

import static org.acquis.schema.Tables.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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
    private final StubHttp http = new StubHttp(this::answer);

    @Test
    void a_good_connection_is_told_line_by_line() {
        assertThat(codes()).containsExactly("keys", "clock", "token");
        assertThat(database.sql().fetchSingle(PLATFORM).getGrantedScopes()).isEqualTo(Scope.SCORE.uri());
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
                new AccessTokens(http, new OneKey(), clock),
                new PlatformJournal(database),
                java.util.Set.of(Scope.SCORE),
                clock);
        return new CheckingConnection(http, scopes, clock)
                .of(
                        new SelectPlatforms(database.sql()).all().get(0),
                        new JooqRegistrations(database).find(platform).orElseThrow());
    }

    private LtiResponse answer(LtiRequest request) {
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
