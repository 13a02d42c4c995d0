package org.acquis.demo.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import org.acquis.demo.registration.RegistrationTokens.Good;
import org.acquis.demo.registration.RegistrationTokens.Read;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.PhpJson;
import org.acquis.demo.site.Tools;
import org.acquis.demo.view.Rendering;
import org.acquis.demo.view.Words;

/** {@code openid-registration.php}: POST registers or replaces, GET with an update token reads. */
final class RegistrationEndpoint {
    private static final String BEARER = "Bearer ";

    private final RegistrationTokens tokens;
    private final Tools tools;
    private final Rendering rendering;

    RegistrationEndpoint(RegistrationTokens tokens, Tools tools, Rendering rendering) {
        this.tokens = tokens;
        this.tools = tools;
        this.rendering = rendering;
    }

    void answer(Context ctx) {
        String authorization = ctx.header("Authorization");
        if (authorization == null || !authorization.startsWith(BEARER)) {
            refuse(ctx, new RegistrationRefused("missing_registration_token", 401));
            return;
        }
        Read token = tokens.read(authorization.substring(BEARER.length()));
        if (token.refusal().isPresent()) {
            refuse(ctx, token.refusal().get());
        } else if (token.good().isEmpty()) {
            breakDown(ctx);
        } else if (ctx.method() == HandlerType.POST) {
            register(ctx, token.good().get());
        } else {
            token.good().get().tool().ifPresentOrElse(tool -> tell(ctx, tool), () -> breakDown(ctx));
        }
    }

    /** The content type of the request is not looked at; what is no JSON has no members. */
    private void register(Context ctx, Good token) {
        JsonNode sent = PhpJson.read(ctx.body()).orElse(MissingNode.getInstance());
        RegistrationForm form = new RegistrationForm(sent);
        Optional<RegistrationRefused> refusal = form.refusal();
        if (refusal.isPresent()) {
            refuse(ctx, refusal.get());
        } else {
            tell(ctx, tools.store(form.tool(token)));
        }
    }

    private static void tell(Context ctx, DemoTool tool) {
        ctx.contentType("application/json; charset=utf-8").result(PhpJson.write(RegistrationJson.of(tool)));
    }

    private static void refuse(Context ctx, RegistrationRefused refusal) {
        ctx.status(refusal.status()).contentType("text/html; charset=utf-8").result(refusal.reason());
    }

    private void breakDown(Context ctx) {
        rendering.notFound(ctx, Words.forLanguage("en"), "error.broken");
    }
}
