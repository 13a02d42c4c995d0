package org.acquis.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Styles and scripts of the pages: our own below {@code /assets/}, and the few files of other people's that pages load,
 * below {@code /webjars/}. A server's own handler for static files mounts the whole jar as a
 * file system instead, which costs a start half a second and tens of megabytes.
 */
public final class Assets {
    private static final Pattern OWN = Pattern.compile("[a-z][a-z-]*\\.(css|js|svg)");

    /** Addresses with a version in them: what stands there never changes. */
    private static final Set<String> WEBJARS =
            Set.of("bootstrap/5.3.8/css/bootstrap.min.css", "htmx.org/2.0.10/dist/htmx.min.js");

    private final Map<String, Asset> known = new ConcurrentHashMap<>();

    public void mount(RoutesConfig routes) {
        routes.get("/assets/{name}", context -> {
            String name = context.pathParam("name");
            Optional<Asset> asset =
                    OWN.matcher(name).matches() ? find("/org/acquis/web/assets/" + name) : Optional.empty();
            if (name.endsWith(".svg")) {
                // Platforms show the icon in pages of their own.
                context.header("Cross-Origin-Resource-Policy", "cross-origin");
            }
            answer(context, asset.orElseThrow(NotThere::new), "max-age=300");
        });
        for (String file : WEBJARS) {
            routes.get("/webjars/" + file, context -> {
                Optional<Asset> asset = find("/META-INF/resources/webjars/" + file);
                answer(context, asset.orElseThrow(NotThere::new), "max-age=31536000, immutable");
            });
        }
    }

    private Optional<Asset> find(String resource) {
        return Optional.ofNullable(known.computeIfAbsent(resource, Asset::read));
    }

    private static void answer(Context context, Asset asset, String caching) {
        context.header("Cache-Control", caching).header("Vary", "Accept-Encoding");
        context.header("ETag", asset.tag()).contentType(asset.type());
        if (asset.tag().equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.disableCompression();
        String accepted = context.header("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            context.header("Content-Encoding", "gzip").result(asset.compressed());
        } else {
            context.result(asset.plain());
        }
    }
}
