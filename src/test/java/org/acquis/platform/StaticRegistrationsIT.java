package org.acquis.platform;

import static org.acquis.schema.Tables.PLATFORM;
import static org.acquis.schema.Tables.SCHOOL;
import static org.acquis.schema.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acquis.lti13.DeploymentStatus;
import org.acquis.lti13.Origin;
import org.acquis.lti13.Registration;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticRegistrationsIT {
    private static final String GOOD = """
            {
              "school": "École Exemple",
              "name": "Moodle",
              "issuer": "https://moodle.example.org",
              "client_id": "yZFQ64DO7TVvphF",
              "authorization_endpoint": "https://moodle.example.org/mod/lti/auth.php",
              "token_endpoint": "https://moodle.example.org/mod/lti/token.php",
              "jwks_uri": "https://moodle.example.org/mod/lti/certs.php",
              "deployment_ids": ["1"]
            }
            """;

    @TempDir
    private Path folder;

    private static final Database DATABASE = TestDatabase.fresh();

    private final Database database = emptied();
    private final List<SchoolId> founded = new ArrayList<>();
    private final JooqRegistrations registrations = new JooqRegistrations(database);

    @Test
    void a_file_becomes_a_platform_of_its_school() throws IOException {
        write("moodle.json", GOOD);
        PlatformId platform = apply().get(0);

        Registration registration = registrations.find(platform).orElseThrow();
        assertThat(registration.clientId()).isEqualTo("yZFQ64DO7TVvphF");
        assertThat(registration.active()).isTrue();
        assertThat(registration.serviceOrigins()).hasToString("[https://moodle.example.org]");
        assertThat(status(platform, "1")).isEqualTo(DeploymentStatus.KNOWN);
        assertThat(new Schools(database.sql()).named("École Exemple").map(School::id))
                .as("with all that a school has on its first day")
                .hasValue(founded.get(0));
        apply();
        assertThat(founded).hasSize(1);
    }

    @Test
    void the_example_becomes_a_platform_once_it_is_renamed() throws IOException {
        write("moodle.json", Files.readString(Path.of("lti-config/moodle.json.example")));
        assertThat(apply()).hasSize(1);
    }

    @Test
    void the_folder_of_the_repository_holds_no_registration() {
        assertThat(registrations(Path.of("lti-config"), false).apply()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_holds_no_registration() {
        folder = folder.resolve("none");
        assertThat(apply()).isEmpty();
    }

    @Test
    void reading_again_changes_what_the_file_changed_and_keeps_the_platform() throws IOException {
        write("moodle.json", GOOD);
        PlatformId before = apply().get(0);
        write(
                "moodle.json",
                GOOD.replace("[\"1\"]", "[\"2\"], \"active\": false, \"hosts\": [\"https://x.example.org/\"]")
                        .replace("token.php", "token2.php"));
        PlatformId after = apply().get(0);

        assertThat(after).isEqualTo(before);
        Registration registration = registrations.find(after).orElseThrow();
        assertThat(registration.active()).isFalse();
        assertThat(registration.tokenEndpoint()).hasToString("https://moodle.example.org/mod/lti/token2.php");
        assertThat(registration.serviceOrigins()).hasSize(2);
        assertThat(status(after, "1")).isEqualTo(DeploymentStatus.PENDING);
        assertThat(status(after, "2")).isEqualTo(DeploymentStatus.KNOWN);
        assertThat(database.sql().fetchCount(SCHOOL)).isEqualTo(1);
    }

    @Test
    void a_file_that_closes_its_platform_sends_out_who_is_inside() throws IOException {
        write("moodle.json", GOOD);
        PlatformId platform = apply().get(0);
        Platforms.session(database, platform, "inside");
        apply();
        assertThat(Platforms.sessions(database)).containsExactly("inside");
        write("moodle.json", GOOD.replace("[\"1\"]", "[\"1\"], \"active\": false"));
        apply();
        assertThat(Platforms.sessions(database)).isEmpty();
    }

    @Test
    void a_file_that_is_taken_away_closes_nothing() throws IOException {
        write("moodle.json", GOOD);
        PlatformId platform = apply().get(0);
        Files.delete(folder.resolve("moodle.json"));
        assertThat(apply()).isEmpty();
        assertThat(registrations.find(platform).orElseThrow().active()).isTrue();
    }

    @Test
    void a_platform_may_have_long_addresses_and_many_hosts() throws IOException {
        String longest = "https://moodle.example.org/mod/lti/certs.php?" + "q".repeat(1_950);
        String hosts = IntStream.range(0, 40)
                .mapToObj(number -> "\"https://host-" + number + ".media.example.org\"")
                .collect(Collectors.joining(","));
        write(
                "moodle.json",
                GOOD.replace("https://moodle.example.org/mod/lti/certs.php", longest)
                        .replace("[\"1\"]", "[\"1\"], \"hosts\": [" + hosts + "]"));
        PlatformId platform = apply().get(0);
        Registration registration = registrations.find(platform).orElseThrow();
        assertThat(registration.jwksUri()).hasToString(longest);
        Platforms.session(database, platform, "framed");
        database.sql()
                .update(SESSION)
                .set(
                        SESSION.PLATFORM_ORIGIN,
                        registration.serviceOrigins().stream()
                                .map(Origin::toString)
                                .collect(Collectors.joining(" ")))
                .execute();
        assertThat(database.sql().fetchSingle(SESSION).get(SESSION.PLATFORM_ORIGIN))
                .hasSizeGreaterThan(1_000);
    }

    @Test
    void two_files_may_name_the_same_school() throws IOException {
        write("a.json", GOOD);
        write("b.json", GOOD.replace("yZFQ64DO7TVvphF", "other"));
        assertThat(apply()).hasSize(2);
        assertThat(database.sql().fetchCount(SCHOOL)).isEqualTo(1);
    }

    @Test
    void all_that_is_wrong_is_told_together_with_file_and_field_and_nothing_is_stored() throws IOException {
        write("good.json", GOOD);
        write("a.json", GOOD.replace("\"client_id\"", "\"clientid\""));
        write("b.json", GOOD.replace("https://moodle.example.org/mod/lti/certs.php", "certs.php"));
        write("c.json", GOOD.replace("[\"1\"]", "[1]"));
        write("d.json", GOOD.replace("https://moodle.example.org/mod/lti/token", "http://moodle.example.org/token"));
        write("e.json", "{\n  \"school\": \"x\"\n  \"name\": \"y\"\n}");
        write("f.json", "[]");
        write("g.json", GOOD.replace("\"École Exemple\"", "\" \""));

        List<String> problems =
                catchThrowableOfType(LtiConfigInvalid.class, this::apply).problems();

        assertThat(problems)
                .anySatisfy(p -> assertThat(p).contains("a.json: \"clientid\" is not a field", "client_id"));
        assertThat(problems)
                .anySatisfy(p -> assertThat(p).contains("a.json: \"client_id\" is missing", "line \"Client ID\""));
        assertThat(problems).anySatisfy(p -> assertThat(p).contains("b.json: \"jwks_uri\" is not a web address"));
        assertThat(problems).anySatisfy(p -> assertThat(p).contains("c.json: \"deployment_ids\"", "[\"1\"]"));
        assertThat(problems)
                .anySatisfy(p -> assertThat(p).contains("d.json: \"token_endpoint\" must start with https"));
        assertThat(problems).anySatisfy(p -> assertThat(p).contains("e.json is not correct JSON in line 3"));
        assertThat(problems).anySatisfy(p -> assertThat(p).contains("f.json does not hold one JSON object"));
        assertThat(problems).anySatisfy(p -> assertThat(p).contains("g.json: \"school\" is empty"));
        assertThat(database.sql().fetchCount(PLATFORM)).isZero();
    }

    @Test
    void the_same_platform_in_two_files_is_refused() throws IOException {
        write("a.json", GOOD);
        write("b.json", GOOD);
        assertThat(catchThrowableOfType(LtiConfigInvalid.class, this::apply).problems())
                .singleElement()
                .asString()
                .contains("b.json", "a.json", "Keep one");
    }

    @Test
    void a_platform_does_not_move_to_another_school() throws IOException {
        write("a.json", GOOD);
        apply();
        write("a.json", GOOD.replace("École Exemple", "Autre école"));
        assertThat(catchThrowableOfType(LtiConfigInvalid.class, this::apply).problems())
                .singleElement()
                .asString()
                .contains("a.json: \"school\" cannot change", "École Exemple");
        assertThat(database.sql().fetchCount(SCHOOL)).isEqualTo(1);
    }

    @Test
    void the_file_of_a_platform_is_known_until_it_is_taken_away() throws IOException {
        write("a.json", GOOD);
        apply();
        PlatformOverview platform = new SelectPlatforms(database.sql()).all().get(0);
        assertThat(registrations(folder, false).describing(platform)).hasValue(folder.resolve("a.json"));
        Files.delete(folder.resolve("a.json"));
        assertThat(registrations(folder, false).describing(platform)).isEmpty();
    }

    @Test
    void a_new_name_of_a_school_is_written_into_its_files_before_it_is_renamed() throws IOException {
        write("a.json", GOOD);
        write("other.json", GOOD.replace("École Exemple", "Autre école").replace("yZFQ64DO7TVvphF", "other"));
        apply();
        write("new.json", GOOD.replace("yZFQ64DO7TVvphF", "new"));
        School school = new Schools(database.sql()).named("École Exemple").orElseThrow();
        assertThat(registrations(folder, false).against(school, "Lycée"))
                .containsExactly(folder.resolve("a.json"), folder.resolve("new.json"));
        write("a.json", GOOD.replace("École Exemple", "Lycée"));
        write("new.json", GOOD.replace("École Exemple", "Lycée").replace("yZFQ64DO7TVvphF", "new"));
        assertThat(registrations(folder, false).against(school, "Lycée")).isEmpty();
        new Schools(database.sql()).rename(school.id(), "Lycée");
        assertThat(apply()).hasSize(3);
    }

    @Test
    void plain_http_is_read_where_the_private_network_is_allowed() throws IOException {
        write("a.json", GOOD.replace("https://moodle.example.org", "http://localhost:8081"));
        assertThat(registrations(folder, true).apply()).hasSize(1);
    }

    private List<PlatformId> apply() {
        return registrations(folder, false).apply();
    }

    private StaticRegistrations registrations(Path files, boolean privateNetwork) {
        FoundingSchool founding = new FoundingSchool((tx, school) -> founded.add(school), Clock.systemUTC());
        return new StaticRegistrations(database, files, privateNetwork, founding, Clock.systemUTC());
    }

    private DeploymentStatus status(PlatformId platform, String deployment) {
        return registrations.find(platform.value(), deployment).orElseThrow().deployment();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static Database emptied() {
        Platforms.forgetAll(DATABASE);
        return DATABASE;
    }
}
