package org.acquis.demo.token;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.acquis.demo.signed.ToolToken;
import org.acquis.demo.signed.VerifyingToolToken;
import org.acquis.demo.signed.VerifyingToolToken.Wrong;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.Tools;

/** Decides a token request whose form is right. */
final class GrantingToken {
    private final Tools tools;
    private final VerifyingToolToken verifying;

    GrantingToken(Tools tools, VerifyingToolToken verifying) {
        this.tools = tools;
        this.verifying = verifying;
    }

    TokenAnswer decide(String compactAssertion, String scope) {
        Optional<ToolToken> assertion = ToolToken.read(compactAssertion);
        String client =
                assertion.map(token -> token.claims().path("sub").asText()).orElse("");
        if (assertion.isEmpty() || client.isEmpty()) {
            return new TokenAnswer.Refused("invalid_request");
        }
        Optional<DemoTool> tool = tools.findByClient(client);
        if (tool.isEmpty()) {
            return new TokenAnswer.Refused("invalid_client");
        }
        return verifying
                .wrong(assertion.get(), tool.get())
                .map(GrantingToken::refused)
                .orElseGet(() -> granted(tool.get(), scope));
    }

    private static TokenAnswer refused(Wrong wrong) {
        return wrong instanceof Wrong.Refused refused
                ? new TokenAnswer.Refused(refused.reason())
                : new TokenAnswer.KeysUnavailable();
    }

    private static TokenAnswer granted(DemoTool tool, String scope) {
        List<String> granted =
                Arrays.stream(scope.split(" ")).filter(tool.scopes()::contains).toList();
        return granted.isEmpty()
                ? new TokenAnswer.Refused("invalid_scope")
                : new TokenAnswer.Granted(tool.id(), granted);
    }
}
