package org.acquis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acquis.demo.trial.DemoRequest;
import org.acquis.demo.trial.Fault;
import org.junit.jupiter.api.Test;

/** The pages' words are complete in both languages. */
class DemoWordsTest {
    private static final Pattern KEY = Pattern.compile("\"((?:[a-z_]+\\.)+[a-z_]+)\"");

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        String name = "/org/acquis/demo/words_" + language + ".properties";
        try (Reader in = new InputStreamReader(DemoWordsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    @Test
    void both_languages_have_the_same_words() throws IOException {
        assertThat(words("en").stringPropertyNames()).isEqualTo(words("fr").stringPropertyNames());
    }

    @Test
    void every_word_a_template_names_exists() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> templates = Files.list(Path.of("src/main/jte/demo"))) {
            for (Path template : templates.toList()) {
                Matcher key = KEY.matcher(Files.readString(template));
                while (key.find()) {
                    named.add(key.group(1));
                }
            }
        }
        assertThat(named).hasSizeGreaterThan(40);
        assertThat(words("fr").stringPropertyNames()).containsAll(named);
    }

    @Test
    void every_fault_and_every_count_has_its_word() throws IOException {
        Set<String> keys = words("fr").stringPropertyNames();
        for (Fault fault : Fault.values()) {
            assertThat(keys).contains("fault." + fault.name().toLowerCase(java.util.Locale.ROOT) + ".why");
        }
        for (DemoRequest request : DemoRequest.values()) {
            assertThat(keys).contains("count." + request.name().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
