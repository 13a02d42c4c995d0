package org.acquis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextBookTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    static List<String> features() {
        return TextBook.FEATURES;
    }

    @ParameterizedTest
    @MethodSource("features")
    void every_sentence_exists_in_both_languages(String feature) throws IOException {
        assertThat(read(feature, "en").stringPropertyNames())
                .isEqualTo(read(feature, "fr").stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("features")
    void both_languages_name_the_same_values(String feature) throws IOException {
        Properties english = read(feature, "en");
        read(feature, "fr")
                .forEach((key, french) -> assertThat(places(english.getProperty((String) key)))
                        .as((String) key)
                        .isEqualTo(places((String) french)));
    }

    @ParameterizedTest
    @MethodSource("features")
    void every_sentence_is_a_pattern_and_begins_with_its_feature(String feature) throws IOException {
        for (String language : List.of("fr", "en")) {
            read(feature, language).forEach((key, sentence) -> {
                assertThat((String) key).startsWith(feature + ".");
                assertThat((String) sentence)
                        .as("%s in %s: a straight apostrophe would quote what follows", key, language)
                        .doesNotContain("'")
                        .isNotBlank();
                assertThat(new MessageFormat((String) sentence)).isNotNull();
            });
        }
    }

    private static List<String> places(String pattern) {
        return PLACE.matcher(pattern)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static Properties read(String feature, String language) throws IOException {
        Properties properties = new Properties();
        try (var in = TextBook.class.getResourceAsStream("texts/" + feature + "_" + language + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
