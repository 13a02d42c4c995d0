package org.acquis.lti13;

import java.util.List;
import java.util.Optional;

/** Port: the registrations of this tool (LTI 1.3 core, 3.1.3). Texts are compared character by character (a binary collation). */
public interface Registrations {
    /** All registrations of the issuer, active or not; usually one. */
    List<Registration> byIssuer(String issuer);

    /**
     * The registration with the status of one of its deployments. A launch asks this once and nothing else.
     *
     * @param deploymentId as the platform sent it, not yet verified; empty when it sent none
     */
    Optional<RegisteredDeployment> find(long registrationId, String deploymentId);
}
