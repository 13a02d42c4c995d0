package org.acquis.demo.service;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.acquis.demo.site.PhpJson;
import org.acquis.demo.view.Rendering;
import org.acquis.demo.view.Words;

/** Writes a service's answer to the wire. */
final class ServiceResponse {
    private final Rendering rendering;

    ServiceResponse(Rendering rendering) {
        this.rendering = rendering;
    }

    void write(Context ctx, ServiceAnswer answer) {
        if (answer instanceof ServiceAnswer.Json json) {
            json.link().ifPresent(link -> ctx.header("Link", link));
            ctx.status(json.status())
                    .contentType(json.mediaType() + "; charset=utf-8")
                    .result(json.body());
        } else if (answer instanceof ServiceAnswer.Empty empty) {
            ctx.status(empty.status()).contentType("text/html; charset=utf-8");
        } else if (answer instanceof ServiceAnswer.Refused refused) {
            refuse(ctx, refused);
        } else if (answer instanceof ServiceAnswer.ScoreRefused refused) {
            ctx.status(refused.status())
                    .contentType("application/json; charset=utf-8")
                    .result("[]");
        } else if (answer instanceof ServiceAnswer.DatabaseRefused) {
            ctx.status(502).html("<html><body><h1>502 Bad Gateway</h1></body></html>");
        } else {
            rendering.notFound(ctx, Words.forLanguage("en"), "error.broken");
        }
    }

    private static void refuse(Context ctx, ServiceAnswer.Refused refused) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("method", ctx.method().name());
        request.put("url", ctx.path());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", refused.status());
        body.put("reason", refused.reason());
        body.put("request", request);
        ctx.status(refused.status())
                .contentType("application/json; charset=utf-8")
                .result(PhpJson.write(body));
    }
}
