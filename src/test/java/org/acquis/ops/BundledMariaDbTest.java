package org.acquis.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BundledMariaDbTest {
    @Test
    void three_kinds_of_machine_have_a_server_made_for_them() {
        assertThat(folder("Linux", "amd64")).contains("linux");
        assertThat(folder("Mac OS X", "aarch64")).contains("osx");
        assertThat(folder("Windows 11", "amd64")).contains("winx64");
    }

    @Test
    void other_machines_have_none() {
        assertThat(folder("Linux", "aarch64")).isEmpty();
        assertThat(folder("Mac OS X", "x86_64")).isEmpty();
        assertThat(folder("FreeBSD", "amd64")).isEmpty();
    }

    @Test
    void a_server_that_was_not_packed_is_not_offered() {
        assertThat(new BundledMariaDb("solaris", List.of("mariadbd"), "share").onClassPath())
                .isFalse();
    }

    private static Optional<String> folder(String os, String architecture) {
        return BundledMariaDb.of(os, architecture).map(BundledMariaDb::folder);
    }
}
