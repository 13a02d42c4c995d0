package org.acquis.lti13.launch;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.LtiRole;
import org.acquis.lti13.PersonName;
import org.acquis.lti13.Registration;
import org.acquis.lti13.ags.AgsEndpoint;
import org.acquis.lti13.nrps.NrpsEndpoint;

/**
 * A verified launch (LTI 1.3 core, 5.3). Texts are length-limited and free of control characters; they are
 * still somebody's text and must be encoded where they are shown.
 *
 * @param subject the person, stable within the issuer
 * @param roles the known ones; empty means no power
 * @param message what the launch is for
 * @param custom the custom parameters; values that are no text are left out
 * @param lti11 names of the same things in LTI 1.1, where the platform tells them
 * @param productFamily e.g. {@code moodle}
 * @param targetLinkUri the same as in the login
 */
public record Launch(
        Registration registration,
        String deploymentId,
        String subject,
        PersonName name,
        Optional<String> email,
        Set<LtiRole> roles,
        Optional<LtiContext> context,
        Message message,
        Optional<AgsEndpoint> ags,
        Optional<NrpsEndpoint> nrps,
        Map<String, String> custom,
        Presentation presentation,
        Optional<Lti11Ids> lti11,
        Optional<String> productFamily,
        URI targetLinkUri) {

    public boolean has(LtiRole role) {
        return roles.contains(role);
    }

    /** Where, not who. */
    @Override
    public String toString() {
        return "Launch[registration=" + registration.id() + ", deployment=" + deploymentId + ", "
                + message.getClass().getSimpleName() + "]";
    }
}
