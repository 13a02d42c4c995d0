package org.acquis.demo;

/** What a tool must know of the demo LMS to be registered with it, without dynamic registration. */
public record DemoRegistration(
        String issuer,
        String clientId,
        String deploymentId,
        String authorizationEndpoint,
        String tokenEndpoint,
        String jwksUri) {}
