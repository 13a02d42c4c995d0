package org.acquis.framework.versions;

import static org.assertj.core.api.Assertions.assertThat;

import org.acquis.framework.Bilingual;
import org.junit.jupiter.api.Test;

class ValuesJsonTest {
    @Test
    void any_string_can_be_kept_also_half_of_a_surrogate_pair() {
        Bilingual odd = new Bilingual("é 😀 \ud800", "\u0000\"\\\n");

        assertThat(ValuesJson.unpacked(ValuesJson.packed(odd), Bilingual.class)).isEqualTo(odd);
        assertThat(ValuesJson.read(ValuesJson.text(odd), Bilingual.class)).isEqualTo(odd);
    }
}
