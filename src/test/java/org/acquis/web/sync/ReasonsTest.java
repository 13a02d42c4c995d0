package org.acquis.web.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acquis.web.Language;
import org.acquis.web.TextBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonsTest {
    private static final Pattern CODE = Pattern.compile(
            "(?:Refused|Later|Unknown|Clash)\\(\\s*\"([a-z-]+)\"|[?:] \"([a-z]+-[a-z-]+)\"|\"(column-gone)\"");

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_known_reason_is_explained(Language language) {
        Reasons reasons = new Reasons(new TextBook(ZoneId.of("Europe/Paris")).in(language));

        assertThat(Reasons.KNOWN)
                .allSatisfy(code -> assertThat(reasons.of(code)).isNotEqualTo(reasons.of("never heard of")));
    }

    @Test
    void every_reason_that_sending_writes_is_known() throws IOException {
        List<String> written;
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/acquis/gradesync/sending"))) {
            written = sources.flatMap(ReasonsTest::codes).distinct().toList();
        }

        assertThat(written).contains("perhaps-locked", "no-own-column").allMatch(Reasons.KNOWN::contains);
    }

    private static Stream<String> codes(Path source) {
        try {
            return CODE.matcher(Files.readString(source))
                    .results()
                    .map(found -> Stream.of(1, 2, 3)
                            .map(found::group)
                            .filter(code -> code != null)
                            .findFirst()
                            .orElseThrow());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
