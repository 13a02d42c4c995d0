package org.acquis.demo.token;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.time.Clock;
import org.acquis.demo.signed.VerifyingToolToken;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.site.Tools;
import org.acquis.demo.trial.DemoRequest;
import org.acquis.demo.trial.RequestCounters;
import org.acquis.demo.view.Rendering;
import org.acquis.demo.view.Words;
import org.jooq.DSLContext;

/**
 * The token endpoint. Every answer says it is HTML, and error texts are put between quotation marks as they are, so
 * that one of them is not JSON: both as in Moodle.
 */
public final class TokenEndpoint implements Handler {
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final GrantingToken granting;
    private final AccessTokens tokens;
    private final Rendering rendering;
    private final RequestCounters counters;

    public TokenEndpoint(
            SiteAddress site,
            DSLContext sql,
            AccessTokens tokens,
            Rendering rendering,
            RequestCounters counters,
            Clock clock) {
        this.granting = new GrantingToken(new Tools(sql), new VerifyingToolToken(site, sql, counters, clock));
        this.tokens = tokens;
        this.rendering = rendering;
        this.counters = counters;
    }

    @Override
    public void handle(Context ctx) {
        write(ctx, answer(ctx));
    }

    private TokenAnswer answer(Context ctx) {
        if (ctx.method() != HandlerType.POST || !isForm(ctx)) {
            return new TokenAnswer.Refused("invalid_request");
        }
        String assertion = field(ctx, "client_assertion");
        String scope = field(ctx, "scope");
        String type = field(ctx, "client_assertion_type");
        String grant = field(ctx, "grant_type");
        if (assertion.isEmpty() || scope.isEmpty() || type.isEmpty() || grant.isEmpty()) {
            return new TokenAnswer.Refused("invalid_request");
        }
        if (!type.equals(ASSERTION_TYPE) || !grant.equals("client_credentials")) {
            return new TokenAnswer.Refused("unsupported_grant_type");
        }
        return granting.decide(assertion, scope);
    }

    private void write(Context ctx, TokenAnswer answer) {
        if (answer instanceof TokenAnswer.Granted granted) {
            counters.count(DemoRequest.TOKEN_ISSUED);
            String token = tokens.issue(granted.toolId(), granted.scopes());
            ctx.contentType("text/html; charset=utf-8")
                    .result("{\n  \"access_token\" : \"" + token + "\",\n  \"token_type\" : \"Bearer\",\n"
                            + "  \"expires_in\" : " + AccessTokens.LIFE.toSeconds() + ",\n  \"scope\" : \""
                            + String.join(" ", granted.scopes()) + "\"\n}");
        } else if (answer instanceof TokenAnswer.Refused refused) {
            ctx.status(400)
                    .contentType("text/html; charset=utf-8")
                    .result("{\n  \"error\" : \"" + refused.error() + "\"\n}");
        } else {
            rendering.notFound(ctx, Words.forLanguage("en"), "error.broken");
        }
    }

    private static boolean isForm(Context ctx) {
        String type = ctx.contentType();
        return type != null && type.split(";", 2)[0].trim().equals("application/x-www-form-urlencoded");
    }

    private static String field(Context ctx, String name) {
        String value = ctx.formParam(name);
        return value == null ? "" : value;
    }
}
