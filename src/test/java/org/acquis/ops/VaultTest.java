package org.acquis.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final MasterSecret SECRET =
            MasterSecret.parse("q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=").orElseThrow();
    private static final MasterSecret ANOTHER =
            MasterSecret.parse("AAAAEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=").orElseThrow();

    @TempDir
    private Path home;

    @Test
    void what_was_encrypted_comes_back() {
        var encrypted = new Vault(SECRET).encrypt("tiers-temps, été", "accommodation/details/7");
        assertThat(new String(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain("tiers");
        assertThat(new Vault(SECRET).decrypt(encrypted, "accommodation/details/7"))
                .isEqualTo("tiers-temps, été");
    }

    @Test
    void the_same_text_never_looks_the_same() {
        var vault = new Vault(SECRET);
        assertThat(vault.encrypt("text", "place")).isNotEqualTo(vault.encrypt("text", "place"));
    }

    @Test
    void another_secret_another_place_or_one_changed_bit_is_refused() {
        var encrypted = new Vault(SECRET).encrypt("text", "row/1");
        assertThatThrownBy(() -> new Vault(ANOTHER).decrypt(encrypted, "row/1")).isInstanceOf(VaultFailure.class);
        assertThatThrownBy(() -> new Vault(SECRET).decrypt(encrypted, "row/2")).isInstanceOf(VaultFailure.class);
        for (int i = 0; i < encrypted.length; i++) {
            var changed = encrypted.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> new Vault(SECRET).decrypt(changed, "row/1"))
                    .isInstanceOf(VaultFailure.class);
        }
        assertThatThrownBy(() -> new Vault(SECRET).decrypt(new byte[3], "row/1"))
                .isInstanceOf(VaultFailure.class);
    }

    @Test
    void a_fingerprint_tells_secrets_apart_and_nothing_else() {
        assertThat(SECRET.fingerprint()).matches("[0-9a-f]{64}").isNotEqualTo(ANOTHER.fingerprint());
        assertThat(SECRET.toString() + new Vault(SECRET)).isEqualTo("MasterSecretVault");
    }

    @Test
    void the_secret_of_a_home_is_made_once_for_its_owner_only() throws IOException {
        var made = MasterSecret.ofHome(home.resolve("new"));
        var file = home.resolve("new/secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(MasterSecret.ofHome(home.resolve("new")).fingerprint()).isEqualTo(made.fingerprint());
    }

    @Test
    void a_secret_that_others_can_read_is_refused() throws IOException {
        MasterSecret.ofHome(home);
        Files.setPosixFilePermissions(home.resolve("secret"), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> MasterSecret.ofHome(home))
                .isInstanceOf(MasterSecretRefused.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void a_damaged_secret_is_not_replaced() throws IOException {
        MasterSecret.ofHome(home);
        Files.writeString(home.resolve("secret"), "damaged");
        assertThatThrownBy(() -> MasterSecret.ofHome(home))
                .isInstanceOf(MasterSecretRefused.class)
                .hasMessageContaining("backup")
                .hasMessageNotContaining("damaged");
    }
}
