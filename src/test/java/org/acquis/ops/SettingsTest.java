package org.acquis.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final String SECRET = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=";
    private static final Map<String, String> SMALLEST = Map.of("ACQUIS_URL", "https://acquis.example.org/");
    private static final Map<String, String> OWN_DATABASE = with(
            SMALLEST,
            "ACQUIS_DB_URL",
            "jdbc:mariadb://db.example.org/acquis?trustStorePassword=geheim",
            "ACQUIS_DB_USER",
            "acquis_user",
            "ACQUIS_DB_PASSWORD",
            "motdepasse",
            "ACQUIS_SECRET",
            SECRET,
            "ACQUIS_METRICS_TOKEN",
            "metrics-token-of-mine",
            "ACQUIS_REGISTRATION_KEY",
            "registration-key-of-mine");

    @Test
    void the_address_alone_is_enough() {
        var settings = Settings.read(SMALLEST);
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.url()).isEqualTo(URI.create("https://acquis.example.org"));
        assertThat(settings.home()).isEqualTo(Path.of(System.getProperty("user.home"), ".acquis"));
        assertThat(settings.database()).isEmpty();
        assertThat(settings.secret()).isEmpty();
        assertThat(settings.ltiConfig()).isEqualTo(Path.of("lti-config").toAbsolutePath());
        assertThat(settings.metricsToken()).isEmpty();
        assertThat(settings.registrationKey()).isEmpty();
        assertThat(settings.allowPrivateNetwork()).isFalse();
    }

    @Test
    void a_database_of_ones_own_is_taken_with_its_secret() {
        var settings = Settings.read(OWN_DATABASE);
        assertThat(settings.database())
                .contains(new DatabaseAccess(
                        "jdbc:mariadb://db.example.org/acquis?trustStorePassword=geheim", "acquis_user", "motdepasse"));
        assertThat(settings.secret().orElseThrow().fingerprint())
                .isEqualTo(MasterSecret.parse(SECRET).orElseThrow().fingerprint());
    }

    @Test
    void all_problems_are_told_together_each_with_a_remedy() {
        var problems = problems(Map.ofEntries(
                Map.entry("ACQUIS_PORT", "70000"),
                Map.entry("ACQUIS_DB_URL", "jdbc:mysql://db/acquis"),
                Map.entry("ACQUIS_SECRET", "short"),
                Map.entry("ACQUIS_LTI_CONFIG", "/no/such/folder"),
                Map.entry("ACQUIS_METRICS_TOKEN", "short"),
                Map.entry("ACQUIS_REGISTRATION_KEY", "with/slash/and?question"),
                Map.entry("ACQUIS_ALLOW_PRIVATE_NETWORK", "yes")));
        assertThat(problems)
                .extracting(SettingsProblem::name)
                .containsExactlyInAnyOrder(
                        "ACQUIS_PORT",
                        "ACQUIS_URL",
                        "ACQUIS_DB_URL",
                        "ACQUIS_DB_USER",
                        "ACQUIS_DB_PASSWORD",
                        "ACQUIS_SECRET",
                        "ACQUIS_LTI_CONFIG",
                        "ACQUIS_METRICS_TOKEN",
                        "ACQUIS_REGISTRATION_KEY",
                        "ACQUIS_ALLOW_PRIVATE_NETWORK");
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.what()).isNotBlank();
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void a_database_of_ones_own_needs_a_secret() {
        assertThat(problems(with(OWN_DATABASE, "ACQUIS_SECRET", "")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("ACQUIS_SECRET is missing")
                        .contains("openssl rand -base64 32"));
    }

    @Test
    void a_database_user_without_a_database_is_told() {
        assertThat(problems(with(SMALLEST, "ACQUIS_DB_USER", "u", "ACQUIS_DB_PASSWORD", "p")))
                .extracting(SettingsProblem::name)
                .containsExactly("ACQUIS_DB_USER", "ACQUIS_DB_PASSWORD");
    }

    @Test
    void plain_http_is_for_trials_only() {
        var http = with(SMALLEST, "ACQUIS_URL", "http://127.0.0.1:8080");
        assertThat(problems(http)).extracting(SettingsProblem::name).containsExactly("ACQUIS_URL");
        assertThat(Settings.read(with(http, "ACQUIS_ALLOW_PRIVATE_NETWORK", "true"))
                        .url())
                .isEqualTo(URI.create("http://127.0.0.1:8080"));
    }

    @Test
    void an_address_with_more_than_its_origin_is_refused() {
        for (var url :
                List.of("https://h/acquis", "https://u:p@h", "https://h?a=b", "https://h#x", "ftp://h", "h", "::")) {
            assertThat(problems(with(SMALLEST, "ACQUIS_URL", url)))
                    .as(url)
                    .extracting(SettingsProblem::name)
                    .containsExactly("ACQUIS_URL");
        }
    }

    @Test
    void no_secret_is_ever_printed() {
        var printed = Settings.read(OWN_DATABASE)
                + " "
                + problems(with(OWN_DATABASE, "ACQUIS_PORT", "x", "ACQUIS_SECRET", "my-bad-secret"));
        assertThat(printed)
                .contains("https://acquis.example.org", "db.example.org", "ACQUIS_PORT")
                .doesNotContain("motdepasse", "acquis_user", "geheim", SECRET, "my-bad-secret")
                .doesNotContain("metrics-token-of-mine", "registration-key-of-mine");
    }

    private static List<SettingsProblem> problems(Map<String, String> environment) {
        return catchThrowableOfType(SettingsRefused.class, () -> Settings.read(environment))
                .problems();
    }

    private static Map<String, String> with(Map<String, String> environment, String... more) {
        var all = new HashMap<>(environment);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
