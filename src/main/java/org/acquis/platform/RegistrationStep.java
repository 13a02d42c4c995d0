package org.acquis.platform;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.Refusal;
import org.acquis.lti13.Scope;
import org.acquis.lti13.registration.PlatformConfiguration;

/** Where a registration through a link stands. */
public sealed interface RegistrationStep {

    /**
     * What will be asked; nothing has happened yet.
     *
     * @param school that the platform will belong to; empty: it becomes one of its own
     * @param claims about people, as {@code tool.json} lists them
     * @param others registrations of the same site that the school has already
     */
    record Proposal(
            Optional<School> school,
            PlatformConfiguration platform,
            Set<Scope> scopes,
            List<String> claims,
            List<PlatformOverview> others)
            implements RegistrationStep {}

    /**
     * The platform knows Acquis now, and Acquis the platform.
     *
     * @param updated it was known before, and kept all its data
     * @param deploymentId empty where the platform named none: its first launch waits to be accepted
     * @param granted empty: not yet checked
     * @param token how the first request for a token ended, with the remedy where it did not go well
     */
    record Agreement(
            School school,
            PlatformConfiguration platform,
            String clientId,
            Optional<String> deploymentId,
            boolean updated,
            Optional<Set<Scope>> granted,
            ConnectionFinding token)
            implements RegistrationStep {}

    /** @param refusal of the link, or of the registration itself; nothing was stored, and the link can be used again */
    record NotRegistered(Refusal refusal) implements RegistrationStep {}
}
