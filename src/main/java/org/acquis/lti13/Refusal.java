package org.acquis.lti13;

/**
 * Why a login, a launch, a selection of content or a registration was not accepted, as a value (Security Framework 5.1.3; OpenID Connect core, 3.1.2.6). The code is stable: it
 * stands in the log, the metric, the audit entry and the documentation. Nothing of a token is in it.
 */
public interface Refusal {
    /** Stable name in kebab-case, e.g. {@code state-expired}. */
    String code();

    /** HTTP status to answer with: 4xx, or 502 to 504 where the platform cannot be reached. */
    int status();

    /** Whether the platform signed what is refused; otherwise anybody can have made it up. */
    default boolean signed() {
        return false;
    }

    /** Key of the text a trainer reads. */
    default String messageKey() {
        return "refusal." + code();
    }
}
