package org.acquis.platform;

import java.util.List;
import java.util.Optional;
import org.acquis.lti13.DeploymentStatus;
import org.acquis.lti13.RegisteredDeployment;
import org.acquis.lti13.Registration;
import org.acquis.lti13.Registrations;

/**
 * The registrations as a login sees them: an unknown deployment may go on to its launch, because only what the platform
 * signs can make it pending. A login is anybody's text.
 */
public final class LoginRegistrations implements Registrations {
    private final Registrations all;

    public LoginRegistrations(Registrations all) {
        this.all = all;
    }

    @Override
    public List<Registration> byIssuer(String issuer) {
        return all.byIssuer(issuer);
    }

    @Override
    public List<RegisteredDeployment> byIssuer(String issuer, String deploymentId) {
        return all.byIssuer(issuer, deploymentId).stream()
                .map(LoginRegistrations::mayGoOn)
                .toList();
    }

    @Override
    public Optional<RegisteredDeployment> find(long registrationId, String deploymentId) {
        return all.find(registrationId, deploymentId).map(LoginRegistrations::mayGoOn);
    }

    private static RegisteredDeployment mayGoOn(RegisteredDeployment found) {
        return found.deployment() == DeploymentStatus.UNKNOWN
                ? new RegisteredDeployment(found.registration(), DeploymentStatus.KNOWN)
                : found;
    }
}
