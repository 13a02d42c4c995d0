package org.acquis.lti13.keys;

import com.nimbusds.jose.JWSVerifier;

/** What is known of a platform's key (Security Framework 6.3). */
public sealed interface KeyLookup {

    /** Checks signatures of this key; may be used by many threads. */
    record Found(JWSVerifier verifier) implements KeyLookup {}

    /** The platform publishes no key of this id. */
    record Unknown() implements KeyLookup {}

    /** Published, but ambiguous, of another kind than RS256 needs, or too small. */
    record Unusable() implements KeyLookup {}

    /**
     * The key set could not be had, and the key is not among those kept.
     *
     * @param late whether the platform did not answer in time
     */
    record Unreachable(boolean late) implements KeyLookup {}
}
