package org.acquis.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acquis.lti13.LtiHttpException.Kind;
import org.acquis.lti13.service.TokenRefusal;
import org.acquis.web.Language;
import org.acquis.web.TextBook;
import org.junit.jupiter.api.Test;

/** The last error of a platform is a sentence, whichever way its token endpoint refused. */
class TokenWordsTest {
    private static final TextBook TEXTS = new TextBook(ZoneOffset.UTC);

    @Test
    void each_refusal_of_a_token_has_words_in_both_languages() {
        assertThat(refusals()).hasSize(TokenRefusal.class.getPermittedSubclasses().length);
        for (Language language : Language.values()) {
            assertThat(refusals().map(TokenRefusal::code))
                    .allSatisfy(code -> assertThat(new ConnectionPages(TEXTS.in(language)).error(code))
                            .isNotEqualTo(code));
        }
    }

    private static Stream<TokenRefusal> refusals() {
        return Stream.of(
                new TokenRefusal.FewerScopes(Set.of()),
                new TokenRefusal.Denied(400, "invalid_client"),
                new TokenRefusal.Unreadable(404),
                new TokenRefusal.Busy(503, Optional.empty()),
                new TokenRefusal.Unreachable(Kind.NO_ANSWER));
    }
}
