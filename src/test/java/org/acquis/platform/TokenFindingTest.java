package org.acquis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acquis.lti13.LtiHttpException.Kind;
import org.acquis.lti13.Scope;
import org.acquis.lti13.service.TokenAnswer;
import org.acquis.lti13.service.TokenRefusal;
import org.acquis.web.FindingWords;
import org.acquis.web.Language;
import org.acquis.web.TextBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenFindingTest {
    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(new TokenRefusal.FewerScopes(Set.of(Scope.SCORE)), "scopes-missing"),
                Arguments.of(new TokenRefusal.Denied(400, "invalid_scope"), "scopes-none"),
                Arguments.of(new TokenRefusal.Denied(400, "invalid_client"), "client-unknown"),
                Arguments.of(
                        new TokenRefusal.Denied(400, "Cannot handle token with iat prior to 2026-11-24"),
                        "clock-token"),
                Arguments.of(new TokenRefusal.Denied(400, "Signature verification failed"), "token-denied"),
                Arguments.of(new TokenRefusal.Unreadable(404), "tool-keys-blocked"),
                Arguments.of(new TokenRefusal.Unreadable(200), "token-unreadable"),
                Arguments.of(new TokenRefusal.Busy(503, Optional.empty()), "token-busy"),
                Arguments.of(new TokenRefusal.Unreachable(Kind.HOST_REFUSED), "private-address"),
                Arguments.of(new TokenRefusal.Unreachable(Kind.NO_ANSWER), "token-unreachable"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void each_way_a_token_is_refused_has_its_remedy(TokenAnswer answer, String code) {
        ConnectionFinding finding = TokenFinding.of(answer);
        assertThat(finding.well()).isFalse();
        assertThat(finding.code()).isEqualTo(code);
        for (Language language : Language.values()) {
            assertThat(FindingWords.of(new TextBook(ZoneOffset.UTC).in(language), finding))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }
}
