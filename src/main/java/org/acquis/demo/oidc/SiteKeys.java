package org.acquis.demo.oidc;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.acquis.demo.site.SiteKey;
import org.acquis.demo.trial.DemoRequest;
import org.acquis.demo.trial.RequestCounters;

/** The site's public keys (RFC 7517). */
public final class SiteKeys implements Handler {
    private final SiteKey key;
    private final RequestCounters counters;

    public SiteKeys(SiteKey key, RequestCounters counters) {
        this.key = key;
        this.counters = counters;
    }

    @Override
    public void handle(Context ctx) {
        counters.count(DemoRequest.SITE_KEYS_READ);
        ctx.contentType("application/json; charset=utf-8").result(key.publicKeys());
    }
}
