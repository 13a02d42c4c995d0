package org.acquis.lti13;

/** A registration with the status of the deployment that was asked for; one read gives both (LTI 1.3 core, 3.1.3). */
public record RegisteredDeployment(Registration registration, DeploymentStatus deployment) {}
