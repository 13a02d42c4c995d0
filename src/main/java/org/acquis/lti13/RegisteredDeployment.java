package org.acquis.lti13;

/** A registration with the status of the deployment that was asked for; one read gives both. */
public record RegisteredDeployment(Registration registration, DeploymentStatus deployment) {}
