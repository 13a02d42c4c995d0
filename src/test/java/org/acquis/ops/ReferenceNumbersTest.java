package org.acquis.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferenceNumbersTest {
    @Test
    void a_number_can_be_read_out_and_is_hardly_ever_the_same() {
        var numbers = Stream.generate(new ReferenceNumbers(new SecureRandom()))
                .limit(1_000)
                .toList();
        assertThat(numbers)
                .allMatch(number -> number.matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"))
                .doesNotHaveDuplicates();
    }
}
