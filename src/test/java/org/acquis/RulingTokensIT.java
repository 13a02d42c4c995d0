package org.acquis;

import static org.acquis.schema.Tables.API_TOKEN;
import static org.acquis.schema.Tables.AUDIT_EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.platform.ApiToken;
import org.acquis.platform.ApiTokens;
import org.acquis.platform.SchoolId;
import org.acquis.platform.Schools;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RulingTokensIT {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final URI URL = URI.create("https://acquis.example.org");
    private static final Database DATABASE = TestDatabase.fresh();
    private static int schools;

    private String name;
    private SchoolId school;

    @BeforeEach
    void found() {
        DATABASE.sql().deleteFrom(API_TOKEN).execute();
        new Schools(DATABASE.sql()).create("Lycée " + ++schools, NOON);
        name = "Lycée " + ++schools;
        school = new Schools(DATABASE.sql()).create(name, NOON);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void a_token_is_shown_once_and_only_its_hash_is_kept() {
        String told = ruling(NOON).create(Optional.of(name), "Annuaire", 30, URL);
        ApiToken token = token(told);

        assertThat(told).contains(name, "2026-12-25", URL + "/ims/case/v1p1/CFDocuments");
        assertThat(tokens(NOON).school(token)).contains(school);
        assertThat(DATABASE.sql().fetchSingle(API_TOKEN).formatCSV()).doesNotContain(token.secret());
        assertThat(DATABASE.sql().fetchSingle(API_TOKEN).get(API_TOKEN.TOKEN_HASH))
                .hasSize(32);
        assertThat(ruling(NOON).lines()).singleElement().asString().doesNotContain(token.secret());
        assertThat(DATABASE.sql()
                        .selectFrom(AUDIT_EVENT)
                        .where(AUDIT_EVENT.SCHOOL_ID.eq(school.value()))
                        .fetch())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.get(AUDIT_EVENT.ACTION)).isEqualTo("api-token.created");
                    assertThat(event.get(AUDIT_EVENT.DETAILS))
                            .contains("Annuaire")
                            .doesNotContain(token.secret());
                });
    }

    @Test
    void a_token_ends_with_its_time() {
        ApiToken token = token(ruling(NOON).create(Optional.of(name), "Annuaire", 1, URL));
        Instant end = NOON.plus(Duration.ofDays(1));

        assertThat(tokens(end.minusMillis(1)).school(token)).contains(school);
        assertThat(tokens(end).school(token)).isEmpty();
        assertThat(ruling(end).lines()).singleElement().asString().contains("\texpired\t");
    }

    @Test
    void a_token_that_is_revoked_opens_nothing_any_more_and_that_is_audited() {
        ApiToken token = token(ruling(NOON).create(Optional.of(name), "Annuaire", 365, URL));
        long id = DATABASE.sql().fetchSingle(API_TOKEN).get(API_TOKEN.ID);

        ruling(NOON).revoke(id);

        assertThat(tokens(NOON).school(token)).isEmpty();
        assertThat(ruling(NOON).lines())
                .containsExactly(id + "\trevoked\tuntil 2027-11-25\tnever used\t" + name + "\tAnnuaire");
        assertThat(DATABASE.sql()
                        .select(AUDIT_EVENT.ACTION)
                        .from(AUDIT_EVENT)
                        .where(AUDIT_EVENT.SUBJECT_KIND.eq("api_token"), AUDIT_EVENT.SUBJECT_ID.eq(id))
                        .orderBy(AUDIT_EVENT.ID)
                        .fetch(row -> row.value1()))
                .containsExactly("api-token.created", "api-token.revoked");
        assertThatThrownBy(() -> ruling(NOON).revoke(id)).hasMessageContaining("acquis api-token list");
        assertThatThrownBy(() -> ruling(NOON).revoke(id + 1)).isInstanceOf(SetupRefused.class);
    }

    @Test
    void the_last_use_is_written_at_most_once_an_hour() {
        ApiToken token = token(ruling(NOON).create(Optional.of(name), "Annuaire", 365, URL));
        Instant later = NOON.plus(Duration.ofMinutes(59));

        tokens(NOON).school(token);
        tokens(later).school(token);
        assertThat(DATABASE.sql().fetchSingle(API_TOKEN).get(API_TOKEN.LAST_USED_AT))
                .isEqualTo(NOON);

        tokens(NOON.plus(Duration.ofHours(1))).school(token);
        assertThat(DATABASE.sql().fetchSingle(API_TOKEN).get(API_TOKEN.LAST_USED_AT))
                .isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void what_cannot_be_made_is_refused_with_the_remedy() {
        RulingTokens ruling = ruling(NOON);

        assertThatThrownBy(() -> ruling.create(Optional.empty(), "Annuaire", 365, URL))
                .hasMessageContainingAll("--school NAME", name);
        assertThatThrownBy(() -> ruling.create(Optional.of("Nulle part"), "Annuaire", 365, URL))
                .hasMessageContaining("Nulle part");
        assertThatThrownBy(() -> ruling.create(Optional.of(name), " ", 365, URL))
                .hasMessageContaining("--name NAME");
        assertThatThrownBy(() -> ruling.create(Optional.of(name), "x".repeat(101), 365, URL))
                .hasMessageContaining("--name NAME");
        for (int days : new int[] {0, -1, 3_651}) {
            assertThatThrownBy(() -> ruling.create(Optional.of(name), "Annuaire", days, URL))
                    .hasMessageContaining("--days DAYS");
        }
        assertThat(DATABASE.sql().fetchCount(API_TOKEN)).isZero();
    }

    @Test
    void the_command_tells_its_acts_and_options() {
        assertThat(help("api-token")).contains("create", "list", "revoke");
        assertThat(help("api-token", "create")).contains("--school", "--name", "--days", "365");
        assertThat(new CommandLine(new ApiTokenCommand())
                        .setErr(new PrintWriter(new StringWriter()))
                        .execute("create"))
                .as("a token needs a name")
                .isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private static String help(String... path) {
        CommandLine line = Main.commandLine();
        for (String each : path) {
            line = line.getSubcommands().get(each);
        }
        return line.getUsageMessage();
    }

    private static ApiToken token(String told) {
        Matcher secret = Pattern.compile("acquis_[\\w-]{43}").matcher(told);
        assertThat(secret.find()).isTrue();
        assertThat(secret.group().getBytes(StandardCharsets.UTF_8)).hasSize(50);
        return new ApiToken(secret.group());
    }

    private static RulingTokens ruling(Instant now) {
        return new RulingTokens(DATABASE, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static ApiTokens tokens(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new ApiTokens(DATABASE, new AuditLog(clock), clock);
    }
}
