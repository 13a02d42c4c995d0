package org.acquis.platform;

import static org.acquis.schema.Tables.AUDIT_EVENT;
import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.PLATFORM;
import static org.acquis.schema.Tables.REGISTRATION_LINK;
import static org.acquis.schema.Tables.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiResponse;
import org.acquis.lti13.Scope;
import org.acquis.lti13.fixture.Samples;
import org.acquis.lti13.fixture.SettableClock;
import org.acquis.lti13.fixture.StubHttp;
import org.acquis.lti13.keys.PublishedKey;
import org.acquis.lti13.keys.ToolKey;
import org.acquis.lti13.keys.ToolKeys;
import org.acquis.lti13.registration.DynamicRegistration;
import org.acquis.lti13.registration.PlatformHosts;
import org.acquis.lti13.registration.RegistrationInitiation;
import org.acquis.lti13.service.AccessTokens;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.platform.RegistrationStep.Agreement;
import org.acquis.platform.RegistrationStep.NotRegistered;
import org.acquis.platform.RegistrationStep.Proposal;
import org.jooq.Record;
import org.junit.jupiter.api.Test;

/** A Moodle that answers as it was seen to answer, and links of every kind. */
class RegisteringPlatformIT {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final String FIXED = "a-fixed-key-of-the-operator";
    private static final ToolKey KEY = ToolKey.generate();
    private static final RegistrationInitiation MOODLE =
            new RegistrationInitiation(Samples.ISSUER + "/mod/lti/openid-configuration.php", "eyJ0.eyJz.sig");

    private final Database database = emptied();
    private final Clock clock = new SettableClock(Samples.NOW);
    private final SchoolId school = new Schools(database.sql()).create("École du Nord", Samples.NOW);
    private final RegistrationLinks links = new RegistrationLinks(database, Optional.of(FIXED));
    private final List<SchoolId> founded = new ArrayList<>();
    private LtiResponse reply = json(200, Samples.text("moodle-registration-response.json"));
    private LtiResponse token = json(200, "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
    private final StubHttp http = new StubHttp(this::answer);
    private final RegisteringPlatform registering = new RegisteringPlatform(
            database,
            links,
            new DynamicRegistration(http, PlatformHosts.issuerOnly(false), clock, Duration.ofSeconds(10)),
            ToolTemplate.read(Path.of("lti-config")),
            URI.create("https://acquis.example.org"),
            new CheckingScopes(
                    new AccessTokens(http, new OneKey(), clock, new NotingTokens(new PlatformJournal(database), clock)),
                    new PlatformJournal(database),
                    ToolTemplate.read(Path.of("lti-config")).asked(),
                    clock),
            new FoundingSchool((tx, id) -> founded.add(id), clock),
            new AuditLog(clock),
            clock);

    @Test
    void looking_says_what_will_be_asked_and_changes_nothing() {
        RegistrationStep step = registering.propose(link(), MOODLE);
        assertThat(step).isInstanceOfSatisfying(Proposal.class, proposal -> {
            assertThat(proposal.school().map(School::name)).contains("École du Nord");
            assertThat(proposal.scopes()).contains(Scope.LINE_ITEM, Scope.MEMBERSHIP_READONLY);
            assertThat(proposal.claims()).contains("name").doesNotContain("email");
            assertThat(proposal.others()).isEmpty();
        });
        assertThat(database.sql().fetchCount(PLATFORM)).isZero();
        assertThat(http.requests()).hasSize(1);
    }

    @Test
    void a_platform_is_registered_for_the_school_of_the_link_which_is_used_up() {
        String key = link();
        Agreement agreement = agreed(key);
        assertThat(agreement.school().name()).isEqualTo("École du Nord");
        assertThat(agreement.clientId()).isEqualTo("yZFQ64DO7TVvphF");
        assertThat(agreement.deploymentId()).contains("1");
        assertThat(agreement.updated()).isFalse();
        Record stored = platform();
        assertThat(stored.get(PLATFORM.SCHOOL_ID)).isEqualTo(school.value());
        assertThat(stored.get(PLATFORM.SOURCE)).isEqualTo("dynamic");
        assertThat(stored.get(PLATFORM.HOSTS)).isEqualTo(Samples.ISSUER);
        assertThat(stored.get(PLATFORM.LAST_TOKEN_AT)).isEqualTo(Samples.NOW);
        assertThat(database.sql().fetchSingle(DEPLOYMENT).get(DEPLOYMENT.STATUS))
                .isEqualTo("accepted");
        assertThat(database.sql().fetchSingle(AUDIT_EVENT).get(AUDIT_EVENT.ACTION))
                .isEqualTo("platform.registered");
        assertThat(refusal(registering.register(key, MOODLE, List.of()))).isEqualTo("registration-link-used");
    }

    @Test
    void what_is_asked_holds_deep_linking_an_icon_and_parameters_of_the_tool() {
        agreed(link());
        String sent = new String(
                http.requests().stream()
                        .filter(request -> request.uri().getPath().endsWith("openid-registration.php"))
                        .findFirst()
                        .orElseThrow()
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(sent)
                .contains("LtiDeepLinkingRequest", "Choisir des comp", "https://acquis.example.org/assets/icon.svg")
                .contains("$Context.id.history", "$Moodle.Person.userGroupIds")
                .doesNotContain("email");
    }

    @Test
    void what_is_granted_is_what_the_token_endpoint_says() {
        token = json(
                200,
                "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"scope\":\"" + Scope.SCORE.uri()
                        + "\"}");
        Agreement agreement = agreed(link());
        assertThat(agreement.granted()).contains(java.util.Set.of(Scope.SCORE));
        assertThat(agreement.token().code()).isEqualTo("scopes-missing");
        assertThat(platform().get(PLATFORM.GRANTED_SCOPES)).isEqualTo(Scope.SCORE.uri());
    }

    @Test
    void a_platform_that_cannot_read_our_keys_is_registered_all_the_same() {
        token = StubHttp.answer(404, "text/html", "<html>TypeError</html>");
        Agreement agreement = agreed(link());
        assertThat(agreement.granted()).isEmpty();
        assertThat(agreement.token().code()).isEqualTo("tool-keys-blocked");
        assertThat(platform().get(PLATFORM.LAST_ERROR)).isEqualTo("token-answer-unreadable");
        assertThat(platform().get(PLATFORM.GRANTED_SCOPES)).isNull();
    }

    @Test
    void a_failed_registration_leaves_nothing_and_the_link_works_again() {
        String key = link();
        LtiResponse good = reply;
        reply = json(500, "{}");
        assertThat(refusal(registering.register(key, MOODLE, List.of()))).isEqualTo("registration-platform-failed");
        assertThat(database.sql().fetchCount(PLATFORM)).isZero();
        reply = good;
        assertThat(agreed(key).updated()).isFalse();
        assertThat(database.sql().fetchSingle(REGISTRATION_LINK).get(REGISTRATION_LINK.PLATFORM_ID))
                .isEqualTo(platform().get(PLATFORM.ID));
    }

    @Test
    void an_update_keeps_the_platform_and_a_suspension() {
        agreed(link());
        long before = platform().get(PLATFORM.ID);
        database.sql().update(PLATFORM).set(PLATFORM.STATUS, "suspended").execute();
        assertThat(agreed(link()).updated()).isTrue();
        assertThat(platform().get(PLATFORM.ID)).isEqualTo(before);
        assertThat(platform().get(PLATFORM.STATUS)).isEqualTo("suspended");
    }

    @Test
    void a_removed_platform_comes_back_with_its_data() {
        agreed(link());
        long before = platform().get(PLATFORM.ID);
        database.sql().update(PLATFORM).set(PLATFORM.STATUS, "removed").execute();
        assertThat(agreed(link()).updated()).isTrue();
        assertThat(platform().get(PLATFORM.ID)).isEqualTo(before);
        assertThat(platform().get(PLATFORM.STATUS)).isEqualTo("active");
    }

    @Test
    void a_file_wins() {
        agreed(link());
        database.sql()
                .update(PLATFORM)
                .set(PLATFORM.SOURCE, "file")
                .set(PLATFORM.JWKS_URI, "kept")
                .execute();
        String key = link();
        assertThat(refusal(registering.register(key, MOODLE, List.of()))).isEqualTo("registration-ruled-by-file");
        assertThat(platform().get(PLATFORM.JWKS_URI)).isEqualTo("kept");
        assertThat(registering.propose(key, MOODLE)).as("the link still works").isInstanceOf(Proposal.class);
    }

    @Test
    void a_registration_never_changes_its_school() {
        agreed(link());
        SchoolId south = new Schools(database.sql()).create("École du Sud", Samples.NOW);
        String key = links.create(Optional.of(south), new SecureRandom(), Samples.NOW)
                .secret();
        assertThat(refusal(registering.register(key, MOODLE, List.of()))).isEqualTo("registration-of-other-school");
        assertThat(platform().get(PLATFORM.SCHOOL_ID)).isEqualTo(school.value());
    }

    @Test
    void through_the_fixed_key_a_new_site_becomes_a_school_and_a_known_one_joins_its_own() {
        Agreement first = agreed(FIXED);
        assertThat(first.school().name()).isEqualTo("moodle.example.org");
        assertThat(founded).containsExactly(first.school().id());
        reply = json(
                200, Samples.text("moodle-registration-response.json").replace("yZFQ64DO7TVvphF", "another-client"));
        assertThat(agreed(FIXED).school()).isEqualTo(first.school());
        assertThat(database.sql().fetchCount(PLATFORM)).isEqualTo(2);
        assertThat(database.sql().fetchCount(SCHOOL)).isEqualTo(2);
    }

    @Test
    void a_site_that_registers_again_may_say_which_registration_it_replaces() {
        agreed(link());
        PlatformId old = new PlatformId(platform().get(PLATFORM.ID));
        PlatformId stranger = Platforms.moodle(database, "of-another-school");
        reply = json(
                200, Samples.text("moodle-registration-response.json").replace("yZFQ64DO7TVvphF", "second-client"));
        String key = link();
        assertThat(registering.propose(key, MOODLE))
                .isInstanceOfSatisfying(
                        Proposal.class,
                        proposal -> assertThat(proposal.others())
                                .extracting(PlatformOverview::id)
                                .containsExactly(old));
        registering.register(key, MOODLE, List.of(old, stranger));
        Record replaced = database.sql().fetchSingle(PLATFORM, PLATFORM.ID.eq(old.value()));
        long second = database.sql()
                .fetchSingle(PLATFORM, PLATFORM.CLIENT_ID.eq("second-client"))
                .get(PLATFORM.ID);
        assertThat(replaced.get(PLATFORM.REPLACED_BY)).isEqualTo(second);
        assertThat(replaced.get(PLATFORM.STATUS))
                .as("until the new one has launched")
                .isEqualTo("active");
        assertThat(database.sql()
                        .fetchSingle(PLATFORM, PLATFORM.ID.eq(stranger.value()))
                        .get(PLATFORM.REPLACED_BY))
                .as("another school's")
                .isNull();
    }

    @Test
    void a_bad_link_calls_nobody() {
        assertThat(refusal(registering.propose("unknown", MOODLE))).isEqualTo("registration-link-unknown");
        assertThat(refusal(registering.register("unknown", MOODLE, List.of()))).isEqualTo("registration-link-unknown");
        assertThat(http.requests()).isEmpty();
    }

    private LtiResponse answer(LtiRequest request) {
        String path = request.uri().getPath();
        if (path.endsWith("openid-configuration.php")) {
            return json(200, Samples.text("moodle-openid-configuration.json"));
        }
        return path.endsWith("token.php") ? token : reply;
    }

    private Agreement agreed(String key) {
        RegistrationStep step = registering.register(key, MOODLE, List.of());
        assertThat(step).isInstanceOf(Agreement.class);
        return (Agreement) step;
    }

    private static String refusal(RegistrationStep step) {
        return ((NotRegistered) step).refusal().code();
    }

    private String link() {
        return links.create(Optional.of(school), new SecureRandom(), Samples.NOW)
                .secret();
    }

    private Record platform() {
        return database.sql().fetchSingle(PLATFORM);
    }

    private static LtiResponse json(int status, String body) {
        return StubHttp.answer(status, "application/json", body);
    }

    private static Database emptied() {
        Platforms.forgetAll(DATABASE);
        DATABASE.sql().deleteFrom(AUDIT_EVENT).execute();
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
