package org.acquis.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.Origin;

/**
 * A platform as one file of {@code lti-config} describes it, checked.
 *
 * @param school name of the school that owns the platform
 * @param name of the platform, for the operator and the school's administrators
 * @param hosts origins of the platform's pages and services
 * @param deployments those that may launch; at least one
 */
record StaticRegistration(
        Path file,
        String school,
        String name,
        String issuer,
        String clientId,
        String authorizationEndpoint,
        String tokenEndpoint,
        Optional<String> tokenAudience,
        String jwksUri,
        Set<Origin> hosts,
        List<String> deployments,
        boolean active) {}
