package org.acquis.platform;

import static org.acquis.schema.Tables.TOOL_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.acquis.lti13.keys.PublishedKey;
import org.acquis.lti13.keys.ToolKey;
import org.acquis.ops.Database;
import org.acquis.ops.MasterSecret;
import org.acquis.ops.TestDatabase;
import org.acquis.ops.Vault;
import org.acquis.ops.VaultFailure;
import org.junit.jupiter.api.Test;

class JooqToolKeysIT {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static final Database DATABASE = TestDatabase.fresh();

    private final Database database = emptied();
    private final Vault vault =
            new Vault(MasterSecret.parse("A".repeat(43) + "=").orElseThrow());
    private final JooqToolKeys keys = at(NOW);

    @Test
    void the_first_start_makes_a_key_that_signs_and_the_second_start_keeps_it() throws Exception {
        keys.prepare();
        ToolKey first = keys.current();
        at(NOW.plusSeconds(60)).prepare();
        assertThat(at(NOW.plusSeconds(61)).current().keyId()).isEqualTo(first.keyId());
        assertThat(first.published().publicKey().getModulus().bitLength()).isEqualTo(2048);

        JWSObject signed = new JWSObject(new JWSHeader(JWSAlgorithm.RS256), new Payload("x"));
        signed.sign(new RSASSASigner(at(NOW).current().privateKey()));
        PublishedKey published = keys.published().get(0);
        assertThat(signed.verify(new RSASSAVerifier(published.publicKey()))).isTrue();
    }

    @Test
    void who_needs_a_key_before_the_first_is_made_waits_for_it() {
        assertThat(keys.published()).hasSize(1);
        keys.prepare();
        assertThat(published(NOW)).containsExactly(keys.current().keyId());
    }

    @Test
    void the_private_half_is_not_readable_in_the_database() {
        keys.prepare();
        byte[] stored = database.sql().fetchSingle(TOOL_KEY).get(TOOL_KEY.PRIVATE_JWK);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("\"d\"", "RSA");
        assertThat(database.sql().fetchSingle(TOOL_KEY).get(TOOL_KEY.PUBLIC_JWK))
                .doesNotContain("\"d\"", "\"p\"");
        JooqToolKeys stolen = new JooqToolKeys(
                database, new Vault(MasterSecret.parse("B".repeat(42) + "A=").orElseThrow()), Clock.systemUTC());
        assertThatThrownBy(stolen::current).isInstanceOf(VaultFailure.class);
    }

    @Test
    void a_new_key_is_published_a_day_before_it_signs_and_the_old_one_a_week_after() {
        keys.prepare();
        String first = keys.current().keyId();
        String second = at(NOW.plus(Duration.ofDays(100))).rotate();
        Instant rotated = NOW.plus(Duration.ofDays(100));

        assertThat(published(rotated)).containsExactly(second, first);
        assertThat(at(rotated.plus(Duration.ofHours(23))).current().keyId()).isEqualTo(first);
        assertThat(at(rotated.plus(Duration.ofHours(24))).current().keyId()).isEqualTo(second);
        assertThat(published(rotated.plus(Duration.ofDays(7)))).containsExactly(second, first);
        assertThat(published(rotated.plus(Duration.ofDays(8)))).containsExactly(second);
    }

    @Test
    void a_key_made_by_another_node_is_seen() {
        keys.prepare();
        keys.current();
        String second = at(NOW.minus(Duration.ofDays(2))).rotate();
        assertThat(keys.current().keyId()).isEqualTo(second);
        assertThat(keys.published()).hasSize(2);
    }

    private Iterable<String> published(Instant when) {
        return at(when).published().stream().map(PublishedKey::keyId).toList();
    }

    private JooqToolKeys at(Instant when) {
        return new JooqToolKeys(database, vault, Clock.fixed(when, ZoneOffset.UTC));
    }

    private static Database emptied() {
        Platforms.forgetAll(DATABASE);
        return DATABASE;
    }
}
