package org.acquis.lti13.keys;

import java.net.URI;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.acquis.lti13.LtiHttp;

/**
 * The keys platforms sign with, from registered addresses only (Security Framework 6.3). A set is kept between 5 minutes
 * and an hour as the platform says; an unknown key id fetches it again at once, then at most every 10 seconds; threads
 * that want the same set wait for one fetch; while the platform is down, kept keys serve for up to a day.
 *
 * <p>Nimbus has such a source too, but reads the system clock and allocates a selection for each launch; here time is
 * handed in and a warm look-up is one map access.
 */
public final class PlatformKeys {
    private final LtiHttp http;
    private final ConcurrentMap<URI, CachedKeySet> sets = new ConcurrentHashMap<>();

    public PlatformKeys(LtiHttp http) {
        this.http = http;
    }

    /** The key of this id, from the set at this registered address. */
    public KeyLookup find(URI jwksUri, String keyId, Instant now) {
        CachedKeySet set = sets.get(jwksUri);
        if (set == null) {
            set = sets.computeIfAbsent(jwksUri, address -> new CachedKeySet(http, address));
        }
        return set.find(keyId, now);
    }
}
