package org.acquis.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.Scope;

/**
 * A platform as its school's administrators and the operator see it.
 *
 * @param file described by a file of {@code lti-config}: read-only
 * @param granted empty: not yet checked
 * @param replacedBy the registration that takes its courses over
 * @param lastError code of the newest refusal; later successes leave it
 */
public record PlatformOverview(
        PlatformId id,
        SchoolId school,
        String name,
        String issuer,
        String clientId,
        boolean file,
        PlatformStatus status,
        List<String> hosts,
        Optional<Set<Scope>> granted,
        Optional<Instant> lastLaunch,
        Optional<Instant> lastToken,
        Optional<String> lastError,
        Optional<Instant> lastErrorAt,
        Optional<PlatformId> replacedBy,
        List<Deployment> deployments) {

    /** @param name as the platform calls it */
    public record Deployment(long id, String name, boolean accepted, Instant since) {}
}
