package org.acquis.lti13.launch;

import static org.acquis.lti13.fixture.Samples.lti;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.LtiRole;
import org.acquis.lti13.Scope;
import org.acquis.lti13.fixture.LaunchDesk;
import org.acquis.lti13.fixture.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchReadingTest {
    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";

    private final LaunchDesk desk = new LaunchDesk();
    private final LaunchDesk.Begun begun = desk.begin();
    private final ObjectNode moodle = Samples.moodleClaims("idtoken-teacher1", begun.nonce());

    @Test
    void a_message_of_moodle_is_read_whole() {
        Launch launch = launch(moodle);

        assertThat(launch.registration()).isEqualTo(Samples.moodle());
        assertThat(launch.deploymentId()).isEqualTo("1");
        assertThat(launch.subject()).isEqualTo("3");
        assertThat(launch.name().display()).contains("Teresa Profesora");
        assertThat(launch.name().given()).contains("Teresa");
        assertThat(launch.name().family()).contains("Profesora");
        assertThat(launch.email()).contains("teacher1@example.org");
        assertThat(launch.roles()).containsExactly(LtiRole.CONTEXT_INSTRUCTOR);
        assertThat(launch.has(LtiRole.CONTEXT_INSTRUCTOR)).isTrue();
        assertThat(launch.context())
                .contains(new LtiContext("2", Optional.of("MKT1"), Optional.of("Marketing digital")));
        assertThat(launch.message())
                .isEqualTo(new Message.ResourceLinkRequest(
                        new ResourceLink("9", Optional.of("Test 1: SEO"), Optional.of("Texto <b>html</b>"))));
        assertThat(launch.lti11()).isEmpty();
        assertThat(launch.custom())
                .containsEntry("level_id", "L1")
                .containsEntry("eq", "a=b=c")
                .containsEntry("mixedCase", "MiX")
                .containsEntry("mixedcase", "MiX")
                .containsEntry("groups", "");
        assertThat(launch.presentation().language()).contains(Locale.ENGLISH);
        assertThat(launch.presentation().documentTarget()).contains("iframe");
        assertThat(launch.presentation().returnUrl()).isPresent();
        assertThat(launch.productFamily()).contains("moodle");
        assertThat(launch.targetLinkUri()).isEqualTo(URI.create(Samples.TARGET));
    }

    @Test
    void the_services_of_moodle_are_read() {
        Launch launch = launch(moodle);

        assertThat(launch.ags()).hasValueSatisfying(ags -> {
            assertThat(ags.scopes())
                    .isEqualTo(Set.of(Scope.LINE_ITEM, Scope.LINE_ITEM_READONLY, Scope.RESULT_READONLY, Scope.SCORE));
            assertThat(ags.lineItems())
                    .contains(URI.create(Samples.ISSUER + "/mod/lti/services.php/2/lineitems?type_id=1"));
            assertThat(ags.lineItem())
                    .contains(URI.create(Samples.ISSUER + "/mod/lti/services.php/2/lineitems/22/lineitem?type_id=1"));
        });
        assertThat(launch.nrps()).isPresent();
    }

    @ParameterizedTest(name = "L9 lineitem claim: {0}")
    @ValueSource(strings = {"", "  ", "javascript:alert(1)", "no address", "/relative"})
    void a_line_item_that_is_no_address_counts_as_absent(String lineItem) {
        ((ObjectNode) moodle.get(AGS)).put("lineitem", lineItem);

        assertThat(launch(moodle).ags().orElseThrow().lineItem()).isEmpty();
        assertThat(launch(moodle).ags().orElseThrow().lineItems()).isPresent();
    }

    @Test
    void a_return_address_that_is_a_script_is_dropped() {
        moodle.putObject(lti("launch_presentation")).put("return_url", "javascript:alert(1)");

        assertThat(launch(moodle).presentation().returnUrl()).isEmpty();
    }

    @Test
    void texts_are_cut_and_cleaned() {
        moodle.put("name", " A\u0000B\u202Eevil\n " + "x".repeat(400));

        Launch launch = launch(moodle);

        assertThat(launch.name().full().orElseThrow()).startsWith("A Bevil  xx").hasSizeLessThanOrEqualTo(255);
    }

    @Test
    @DisplayName("M27 the names of lti 1 1 are read as they came")
    void the_names_of_lti_1_1_are_read_as_they_came() {
        moodle.putObject(lti("lti1p1"))
                .put("user_id", "u-1")
                .put("resource_link_id", "r-1")
                .put("context_id", "x".repeat(256))
                .put("oauth_consumer_key", "key")
                .put("oauth_consumer_key_sign", "sign=");

        Launch launch = launch(moodle);

        assertThat(launch.lti11())
                .contains(new Lti11Ids(
                        Optional.of("u-1"),
                        Optional.empty(),
                        Optional.of("r-1"),
                        Optional.of("key"),
                        Optional.of("sign=")));
        assertThat(launch.lti11().toString()).doesNotContain("u-1", "key");
    }

    @ParameterizedTest(name = "M26 language {0} is {1}")
    @CsvSource({"es_mx,es-MX", "fr,fr", "fr-FR,fr-FR", "pt_BR,pt-BR", "!!!,", "'',"})
    void languages_are_read_in_both_styles(String sent, String tag) {
        Presentation presentation = new Presentation(Optional.of(sent), Optional.empty(), Optional.empty());

        assertThat(presentation.language().map(Locale::toLanguageTag)).isEqualTo(Optional.ofNullable(tag));
    }

    @Test
    void nobody_and_no_session_key_in_texts_for_the_log() {
        Launch launch = launch(moodle);

        assertThat(launch.toString() + launch.presentation() + launch.name())
                .doesNotContain("Teresa", "teacher1", "sesskey", "Profesora");
    }

    private Launch launch(ObjectNode claims) {
        return AcceptedLaunchTest.accepted(desk.launch(begunFor(claims), claims));
    }

    /** Each launch needs a login of its own. */
    private LaunchDesk.Begun begunFor(ObjectNode claims) {
        LaunchDesk.Begun next = desk.begin();
        claims.put("nonce", next.nonce());
        return next;
    }
}
