package org.acquis.lti13.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import org.acquis.lti13.fixture.Keys;
import org.junit.jupiter.api.Test;

class ToolJwksTest {

    @Test
    void every_key_has_alg_kid_and_use_and_no_private_half() throws Exception {
        String json = new ToolJwks(Keys.of(Keys.TOOL, Keys.PLATFORM_NEXT)).json();

        JWKSet set = JWKSet.parse(json);
        assertThat(set.getKeys()).hasSize(2).allSatisfy(key -> {
            assertThat(key.getAlgorithm().getName()).isEqualTo("RS256");
            assertThat(key.getKeyUse().identifier()).isEqualTo("sig");
            assertThat(key.getKeyID()).isNotBlank();
            assertThat(key.isPrivate()).isFalse();
            assertThat(((RSAKey) key).size()).isEqualTo(2048);
        });
        assertThat(json).doesNotContain("\"d\"", "\"p\"", "\"q\"", "\"dp\"", "\"qi\"");
    }

    @Test
    void keys_do_not_show_themselves() {
        String modulus = Keys.TOOL.published().publicKey().getModulus().toString();

        assertThat(Keys.TOOL.toString()).isEqualTo("ToolKey[" + Keys.TOOL.keyId() + "]");
        assertThat(Keys.TOOL.published().toString()).doesNotContain(modulus);
    }
}
