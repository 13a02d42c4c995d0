package org.acquis.lti13;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acquis.lti13.ags.Delivered;
import org.acquis.lti13.fixture.InMemoryPendingLogins;
import org.acquis.lti13.fixture.InMemoryRegistrations;
import org.acquis.lti13.fixture.Keys;
import org.acquis.lti13.fixture.LaunchDesk;
import org.acquis.lti13.fixture.Samples;
import org.acquis.lti13.fixture.SettableClock;
import org.acquis.lti13.fixture.Signing;
import org.acquis.lti13.fixture.StubHttp;
import org.acquis.lti13.launch.Launch;
import org.acquis.lti13.service.ServiceAnswer;
import org.junit.jupiter.api.Test;

/** The documentation of the library: its example runs, and each public type says which specification it comes from. */
class LibraryExampleTest {
    private static final Path LIBRARY = Path.of("src/main/java/org/acquis/lti13");
    private static final Pattern TYPE = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*"
                    + "public (?:sealed |final |abstract )*(?:class|record|interface|enum) (\\w+)",
            Pattern.DOTALL);
    private static final Pattern SPECIFICATION = Pattern.compile(
            "RFC \\d{4}|LTI 1\\.3 (?:core, (?:\\d|appendix)|Migration Guide)|Security Framework \\d|AGS 2\\.0"
                    + "|NRPS 2\\.0|Deep Linking 2\\.0|Dynamic Registration 1\\.0|Client Side postMessages"
                    + "|OpenID Connect (?:core, \\d|Discovery 1\\.0|Registration 1\\.0)");

    private final InMemoryRegistrations platforms = new InMemoryRegistrations();
    private final BrowserBinding browser = BrowserBinding.fresh(new SecureRandom());
    private final StubHttp http = new StubHttp(LibraryExampleTest::platform);
    private final ExampleTool tool = new ExampleTool(
            Samples.BASE_URL,
            platforms,
            new InMemoryPendingLogins(),
            Keys.of(Keys.TOOL),
            http,
            new SettableClock(Samples.NOW));

    @Test
    void the_example_goes_from_a_login_to_a_score() {
        platforms.add(Samples.moodle());
        platforms.deployment(1, "1", DeploymentStatus.KNOWN);
        Map<String, String> initiation =
                Map.of("iss", Samples.ISSUER, "login_hint", "5", "target_link_uri", Samples.TARGET);

        Map<String, String> asked = LaunchDesk.query(tool.login(initiation::get, browser));
        String token = Signing.rs256(
                Samples.moodleClaims("idtoken-teacher1", asked.get("nonce"))
                        .put(Samples.lti("target_link_uri"), Samples.TARGET),
                Keys.PLATFORM);
        Map<String, String> form = Map.of("id_token", token, "state", asked.get("state"));
        Launch launch = tool.launch(form::get, browser);

        assertThat(tool.send(launch, 7)).isEqualTo(ServiceAnswer.done(new Delivered()));
        assertThatThrownBy(() -> tool.launch(form::get, browser)).hasMessage("state-already-used");
    }

    @Test
    void the_documentation_shows_the_example_that_runs() throws IOException {
        String example = Files.readString(Path.of("src/test/java/org/acquis/lti13/ExampleTool.java"))
                .split("// example\n")[1];
        String shown = Files.readString(LIBRARY.resolve("package-info.java"))
                .replaceAll("(?s).*<pre>\\{@code\n(.*?) \\* }</pre>.*", "$1");

        assertThat(lines(shown.replaceAll("(?m)^ \\*(?: |$)", ""))).isEqualTo(lines(example));
    }

    @Test
    void every_public_type_names_its_specification() throws IOException {
        try (Stream<Path> files = Files.walk(LIBRARY)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("package-info.java"))
                    .toList()) {
                String source = Files.readString(file);
                if (!Pattern.compile("^public ", Pattern.MULTILINE)
                        .matcher(source)
                        .find()) {
                    continue;
                }
                Matcher type = TYPE.matcher(source);
                assertThat(type.find()).as("%s has Javadoc", file).isTrue();
                assertThat(type.group(1).replaceAll("\\s*\\n \\* ?", " "))
                        .as("%s says where in the specifications it comes from", file)
                        .containsPattern(SPECIFICATION);
            }
        }
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n")).map(String::stripTrailing).toList();
    }

    private static LtiResponse platform(LtiRequest request) {
        URI address = request.uri();
        if (address.equals(Samples.JWKS)) {
            return StubHttp.json(Keys.jwks(Keys.PLATFORM));
        }
        return address.equals(Samples.TOKEN)
                ? StubHttp.json("{\"access_token\":\"t\",\"token_type\":\"Bearer\"}")
                : StubHttp.status(200);
    }
}
