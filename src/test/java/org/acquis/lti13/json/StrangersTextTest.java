package org.acquis.lti13.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrangersTextTest {

    @Test
    void control_and_direction_characters_go_and_letters_stay() {
        assertThat(StrangersText.clean("É\u0000t\tu\u202Ed\u2066e", 50)).isEqualTo("É t ude");
        assertThat(StrangersText.clean("a\uD83D", 50)).isEqualTo("a");
        assertThat(StrangersText.clean("\uD83D\uDE00", 50)).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void a_text_is_cut_between_characters() {
        assertThat(StrangersText.clean("abc\uD83D\uDE00", 4)).isEqualTo("abc");
        assertThat(StrangersText.clean("abcdef", 4)).isEqualTo("abcd");
    }

    @Test
    void a_blank_or_odd_member_counts_as_absent() {
        ObjectNode json =
                BoundedJson.fresh().put("blank", "  ").put("number", 7).putNull("none");

        assertThat(StrangersText.of(json, "blank", 9)).isEmpty();
        assertThat(StrangersText.of(json, "number", 9)).isEmpty();
        assertThat(StrangersText.of(json, "none", 9)).isEmpty();
        assertThat(StrangersText.of(json, "missing", 9)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://a.example/", "https:///x", "https://a@b.example/", "data:text/html,x", "https://a b/"})
    void only_web_addresses_are_addresses(String text) {
        assertThat(StrangersText.address(text)).isEmpty();
    }
}
