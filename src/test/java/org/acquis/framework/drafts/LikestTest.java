package org.acquis.framework.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.acquis.framework.VersionId;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.versions.BundledFramework;
import org.junit.jupiter.api.Test;

/** Which of two versions of a school a document with official sentences goes to. */
class LikestTest {
    private static final VersionId NEWER = new VersionId(1);
    private static final VersionId OLDER = new VersionId(2);

    private final UnderstoodFramework wordless = BundledFramework.read();
    private final UnderstoodFramework document = GivenDocument.official();
    private final UnderstoodFramework worded = document.withIdentifier("00000000-0000-0000-0000-000000000002");

    @Test
    void the_one_that_still_lacks_its_official_words_takes_them_be_it_older_or_newer() {
        assertThat(likest(worded, wordless)).contains(OLDER);
        assertThat(likest(wordless, worded)).contains(NEWER);
    }

    @Test
    void of_two_that_lack_them_or_have_them_the_newer_one_is_taken() {
        assertThat(likest(wordless, wordless)).contains(NEWER);
        assertThat(likest(worded, worded)).contains(NEWER);
    }

    @Test
    void an_older_one_that_is_built_the_same_goes_before_a_newer_one_that_is_not() {
        assertThat(likest(GivenDocument.shortened(wordless), wordless)).contains(OLDER);
        assertThat(likest(GivenDocument.shortened(worded), worded)).contains(OLDER);
        assertThat(likest(GivenDocument.shortened(wordless), worded)).contains(OLDER);
    }

    @Test
    void one_of_its_own_identifier_goes_before_all_others() {
        assertThat(likest(wordless, GivenDocument.shortened(document))).contains(OLDER);
    }

    private Optional<VersionId> likest(UnderstoodFramework newer, UnderstoodFramework older) {
        Map<VersionId, UnderstoodFramework> newestFirst = new LinkedHashMap<>();
        newestFirst.put(NEWER, newer);
        newestFirst.put(OLDER, older);
        return new Likest(newestFirst).of(document);
    }
}
