package org.acquis.demo.service;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.acquis.demo.token.AccessTokens;
import org.jooq.exception.DataAccessException;

/**
 * Finds the resource as Moodle does: on GET the whole Accept header must be one of its media types, be absent or hold
 * a wildcard; on POST and PUT the Content-Type must be one of them. No match is a 400 even for a known path.
 */
public final class ServiceDispatch implements Handler {
    private final String prefix;
    private final List<ServiceResource> resources;
    private final AccessTokens tokens;
    private final ServiceResponse response;

    ServiceDispatch(String prefix, List<ServiceResource> resources, AccessTokens tokens, ServiceResponse response) {
        this.prefix = prefix;
        this.resources = List.copyOf(resources);
        this.tokens = tokens;
        this.response = response;
    }

    @Override
    public void handle(Context ctx) {
        String path = ctx.path().substring(prefix.length());
        response.write(ctx, answer(ctx, path));
    }

    private ServiceAnswer answer(Context ctx, String path) {
        for (ServiceResource resource : resources) {
            Matcher matcher = resource.path().matcher(path);
            if (matcher.matches() && speaks(ctx, resource)) {
                return resource.methods().contains(ctx.method().name())
                        ? carryOut(resource, call(ctx, matcher))
                        : new ServiceAnswer.Refused(405, "Method Not Allowed");
            }
        }
        return new ServiceAnswer.Refused(
                400, "No handler found for " + path + " " + accept(ctx) + " " + contentType(ctx));
    }

    private static ServiceAnswer carryOut(ServiceResource resource, ServiceCall call) {
        try {
            return resource.answer(call);
        } catch (DataAccessException refusedByDatabase) {
            return new ServiceAnswer.DatabaseRefused();
        }
    }

    private ServiceCall call(Context ctx, Matcher matcher) {
        List<String> path = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            path.add(matcher.group(group));
        }
        Map<String, String> query = new LinkedHashMap<>();
        ctx.queryParamMap().forEach((name, values) -> query.put(name, values.get(values.size() - 1)));
        String authorization = ctx.header("Authorization");
        Optional<AccessTokens.Grant> grant = authorization == null ? Optional.empty() : tokens.of(authorization);
        return new ServiceCall(ctx.method().name(), path, query, ctx.body(), grant);
    }

    private static boolean speaks(Context ctx, ServiceResource resource) {
        return switch (ctx.method().name()) {
            case "GET" -> {
                String accept = accept(ctx);
                yield accept.isEmpty()
                        || accept.contains("*/*")
                        || resource.mediaTypes().contains(accept);
            }
            case "DELETE" -> true;
            default -> resource.mediaTypes().contains(contentType(ctx));
        };
    }

    private static String accept(Context ctx) {
        String accept = ctx.header("Accept");
        return accept == null ? "" : accept;
    }

    private static String contentType(Context ctx) {
        String type = ctx.header("Content-Type");
        return type == null ? "" : type.split(";", 2)[0];
    }
}
