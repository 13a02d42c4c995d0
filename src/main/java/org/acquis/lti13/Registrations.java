package org.acquis.lti13;

import java.util.List;
import java.util.Optional;

/** Port: the registrations of this tool (LTI 1.3 core, 3.1.3). Texts are compared character by character (a binary collation). */
public interface Registrations {
    /** All registrations of the issuer, active or not; usually one. */
    List<Registration> byIssuer(String issuer);

    /**
     * As {@link #byIssuer(String)}, each with the status of one deployment: what a login asks. A store that joins both
     * answers with one read.
     */
    default List<RegisteredDeployment> byIssuer(String issuer, String deploymentId) {
        return byIssuer(issuer).stream()
                .map(registration -> find(registration.id(), deploymentId)
                        .orElseGet(() -> new RegisteredDeployment(registration, DeploymentStatus.UNKNOWN)))
                .toList();
    }

    /**
     * The registration with the status of one of its deployments. A launch asks this once and nothing else.
     *
     * @param deploymentId as the platform sent it, not yet verified; empty when it sent none
     */
    Optional<RegisteredDeployment> find(long registrationId, String deploymentId);
}
