package org.acquis.demo.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.Optional;
import org.acquis.demo.site.PhpJson;

/** The authentication request of the tool (LTI 1.3 section 5.1.1.2), each parameter as far as it was given. */
record AuthRequest(
        Optional<String> scope,
        Optional<String> responseType,
        Optional<String> clientId,
        Optional<String> redirectUri,
        Optional<String> loginHint,
        Optional<String> messageHint,
        Optional<String> state,
        Optional<String> responseMode,
        Optional<String> nonce,
        Optional<String> prompt) {

    static AuthRequest of(Context ctx) {
        return new AuthRequest(
                Parameters.text(ctx, "scope"),
                Parameters.text(ctx, "response_type"),
                Parameters.text(ctx, "client_id"),
                Optional.ofNullable(Parameters.given(ctx, "redirect_uri")),
                Parameters.text(ctx, "login_hint"),
                Parameters.text(ctx, "lti_message_hint"),
                Parameters.text(ctx, "state"),
                Parameters.text(ctx, "response_mode"),
                Parameters.text(ctx, "nonce"),
                Parameters.text(ctx, "prompt"));
    }

    /** What must be there and right before the launch is even looked up. */
    boolean isComplete() {
        return scope.filter("openid"::equals).isPresent()
                && responseType.filter("id_token"::equals).isPresent()
                && clientId.isPresent()
                && redirectUri.isPresent()
                && loginHint.isPresent()
                && nonce.isPresent();
    }

    Optional<String> launchId() {
        return messageHint
                .flatMap(PhpJson::read)
                .map(hint -> hint.path("launchid"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    @Override
    public String toString() {
        return "AuthRequest";
    }
}
