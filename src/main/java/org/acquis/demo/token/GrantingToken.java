package org.acquis.demo.token;

import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.Tools;

/** Decides a token request whose form is right. */
final class GrantingToken {
    private final Tools tools;
    private final ToolKeys keys;
    private final Clock clock;

    GrantingToken(Tools tools, ToolKeys keys, Clock clock) {
        this.tools = tools;
        this.keys = keys;
        this.clock = clock;
    }

    TokenAnswer decide(String compactAssertion, String scope) {
        Optional<ClientAssertion> assertion = ClientAssertion.read(compactAssertion);
        Optional<String> client = assertion.flatMap(ClientAssertion::subject);
        if (assertion.isEmpty() || client.isEmpty()) {
            return new TokenAnswer.Refused("invalid_request");
        }
        Optional<DemoTool> tool = client.flatMap(tools::findByClient);
        if (tool.isEmpty()) {
            return new TokenAnswer.Refused("invalid_client");
        }
        return verified(assertion.get(), tool.get()).orElseGet(() -> granted(tool.get(), scope));
    }

    /** Empty when the assertion is good; without {@code alg} in each key Moodle fetches the keys every time. */
    private Optional<TokenAnswer> verified(ClientAssertion assertion, DemoTool tool) {
        Optional<JWKSet> kept = keys.kept(tool.id()).filter(GrantingToken::algorithmInEach);
        if (kept.isPresent() && assertion.wrong(kept.get(), clock.instant()).isEmpty()) {
            return Optional.empty();
        }
        Optional<JWKSet> fetched = keys.fetch(tool.id());
        if (fetched.isEmpty()) {
            return Optional.of(new TokenAnswer.KeysUnavailable());
        }
        return assertion.wrong(fetched.get(), clock.instant()).map(TokenAnswer.Refused::new);
    }

    private static TokenAnswer granted(DemoTool tool, String scope) {
        List<String> granted =
                Arrays.stream(scope.split(" ")).filter(tool.scopes()::contains).toList();
        return granted.isEmpty()
                ? new TokenAnswer.Refused("invalid_scope")
                : new TokenAnswer.Granted(tool.id(), granted);
    }

    private static boolean algorithmInEach(JWKSet keys) {
        return keys.getKeys().stream().allMatch(key -> key.getAlgorithm() != null);
    }
}
