package org.acquis.framework.drafts;

import java.util.Map;

/**
 * Codes that the published versions of a framework have given to criteria: never given a second time.
 *
 * @param codes of criteria, by identifier
 * @param highest number given within a competency, by the competency's identifier
 */
public record KeptCodes(Map<String, String> codes, Map<String, Integer> highest) {
    public KeptCodes {
        codes = Map.copyOf(codes);
        highest = Map.copyOf(highest);
    }

    /** Of a framework that was never published. */
    public static KeptCodes none() {
        return new KeptCodes(Map.of(), Map.of());
    }
}
