package org.acquis.lti13.keys;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acquis.lti13.LtiHttp;
import org.acquis.lti13.LtiHttpException;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiResponse;
import org.jspecify.annotations.Nullable;

/** The keys of one address: kept for a while, fetched again by one thread at a time. */
final class CachedKeySet {
    /** A withdrawn key must stop working in reasonable time, whatever the platform says. */
    private static final Duration LONGEST_FRESH = Duration.ofHours(1);

    private static final Duration SHORTEST_FRESH = Duration.ofMinutes(5);
    private static final Duration LONGEST_STALE = Duration.ofHours(24);
    private static final Duration BETWEEN_TRIES_WHEN_STALE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES_WHEN_EMPTY = Duration.ofSeconds(2);
    private static final Duration BETWEEN_UNKNOWN_KEYS = Duration.ofSeconds(10);
    private static final Pattern MAX_AGE = Pattern.compile("max-age\\s*=\\s*\"?(\\d{1,9})");

    /** What a fetch brought. */
    private record Kept(Map<String, KeyLookup> keys, Instant fetchedAt, Instant freshUntil) {
        boolean tooOld(Instant now) {
            return now.isAfter(fetchedAt.plus(LONGEST_STALE));
        }
    }

    private record Failure(KeyLookup.Unreachable lookup, Instant at) {}

    private final LtiHttp http;
    private final URI address;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Kept kept;
    private volatile @Nullable Failure failure;
    private Instant nextForUnknown = Instant.MIN;

    CachedKeySet(LtiHttp http, URI address) {
        this.http = http;
        this.address = address;
    }

    KeyLookup find(String keyId, Instant now) {
        Kept seen = kept;
        Failure seenFailure = failure;
        KeyLookup known = seen == null || seen.tooOld(now) ? null : seen.keys().get(keyId);
        if (seen == null || known == null) {
            return findUnknown(keyId, now, seen, seenFailure);
        }
        // One thread looks whether the stale key is still published, the others do not wait for it.
        if (!now.isBefore(seen.freshUntil()) && fetching.tryLock()) {
            try {
                return kept == seen ? refreshed(keyId, now, known) : lookUp(keyId);
            } finally {
                fetching.unlock();
            }
        }
        return known;
    }

    private KeyLookup refreshed(String keyId, Instant now, KeyLookup stale) {
        fetch(now);
        return failure == null ? lookUp(keyId) : stale;
    }

    private KeyLookup findUnknown(String keyId, Instant now, @Nullable Kept seen, @Nullable Failure seenFailure) {
        fetching.lock();
        try {
            Failure last = failure;
            if (kept != seen && last == null) {
                return lookUp(keyId);
            }
            // Whoever waited for a fetch that failed shares its outcome.
            if (last != null && (last != seenFailure || now.isBefore(last.at().plus(BETWEEN_TRIES_WHEN_EMPTY)))) {
                return last.lookup();
            }
            if (seen != null && !seen.tooOld(now)) {
                if (now.isBefore(nextForUnknown)) {
                    return new KeyLookup.Unknown();
                }
                nextForUnknown = now.plus(BETWEEN_UNKNOWN_KEYS);
            }
            fetch(now);
            Failure fresh = failure;
            return fresh == null ? lookUp(keyId) : fresh.lookup();
        } finally {
            fetching.unlock();
        }
    }

    private KeyLookup lookUp(String keyId) {
        Kept current = kept;
        KeyLookup found = current == null ? null : current.keys().get(keyId);
        return found == null ? new KeyLookup.Unknown() : found;
    }

    private void fetch(Instant now) {
        boolean late = false;
        try {
            LtiResponse response = http.send(LtiRequest.get(address, "application/json"));
            Map<String, KeyLookup> keys = response.status() == 200 ? KeySetDocument.read(response.body()) : Map.of();
            if (!keys.isEmpty()) {
                kept = new Kept(keys, now, now.plus(freshFor(response)));
                failure = null;
                return;
            }
        } catch (LtiHttpException e) {
            late = e.kind() == LtiHttpException.Kind.NO_ANSWER;
        }
        failure = new Failure(new KeyLookup.Unreachable(late), now);
        Kept stale = kept;
        if (stale != null && !now.isBefore(stale.freshUntil())) {
            kept = new Kept(stale.keys(), stale.fetchedAt(), now.plus(BETWEEN_TRIES_WHEN_STALE));
        }
    }

    private static Duration freshFor(LtiResponse response) {
        String control = response.header("Cache-Control").orElse("").toLowerCase(Locale.ROOT);
        if (control.contains("no-store") || control.contains("no-cache")) {
            return SHORTEST_FRESH;
        }
        Matcher age = MAX_AGE.matcher(control);
        Duration said = age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : LONGEST_FRESH;
        if (said.compareTo(SHORTEST_FRESH) < 0) {
            return SHORTEST_FRESH;
        }
        return said.compareTo(LONGEST_FRESH) > 0 ? LONGEST_FRESH : said;
    }
}
