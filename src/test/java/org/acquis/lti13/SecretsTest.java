package org.acquis.lti13;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.acquis.lti13.fixture.LaunchDesk;
import org.acquis.lti13.launch.LaunchForm;
import org.acquis.lti13.service.AccessToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret and no person in a text for the log; what a browser sends back is looked at before it is believed. */
class SecretsTest {

    @Test
    void texts_for_the_log_hide_what_is_secret() {
        String secret = "s3cret";
        LtiRequest request = LtiRequest.sending(
                        LtiRequest.Method.POST, URI.create("https://a.example/x?user_id=s3cret"), "a/b", "c/d", secret)
                .with("Authorization", "Bearer " + secret);

        assertThat(List.of(
                        request,
                        new LtiResponse(
                                200,
                                Map.of("X", List.of(secret)),
                                secret.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        new AccessToken(secret, java.time.Instant.EPOCH),
                        new LaunchForm(secret, secret, null, null),
                        new PersonName(
                                java.util.Optional.of(secret), java.util.Optional.empty(), java.util.Optional.empty()),
                        LaunchDesk.initiation(Map.of("login_hint", secret, "lti_message_hint", secret)),
                        Fingerprint.of(secret)))
                .allSatisfy(value -> assertThat(value.toString()).doesNotContain(secret));
    }

    @Test
    void a_binding_is_256_random_bits_and_comes_back() {
        BrowserBinding fresh = BrowserBinding.fresh(new SecureRandom());

        assertThat(fresh.secret()).hasSize(43);
        assertThat(fresh.toString()).doesNotContain(fresh.secret());
        assertThat(BrowserBinding.read(fresh.secret()).orElseThrow().fingerprint())
                .isEqualTo(fresh.fingerprint());
        assertThat(BrowserBinding.fresh(new SecureRandom()).secret()).isNotEqualTo(fresh.secret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!"})
    void a_binding_of_another_shape_is_none(String sent) {
        assertThat(BrowserBinding.read(sent)).isEmpty();
    }

    @Test
    void a_fingerprint_survives_the_store() {
        Fingerprint fingerprint = Fingerprint.of("x");

        assertThat(Fingerprint.stored(fingerprint.bytes()))
                .isEqualTo(fingerprint)
                .hasSameHashCodeAs(fingerprint)
                .isNotEqualTo(Fingerprint.of("y"));
        assertThatThrownBy(() -> Fingerprint.stored(new byte[3])).isInstanceOf(IllegalArgumentException.class);
    }
}
