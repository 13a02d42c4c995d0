package org.acquis.demo.site;

import java.util.Map;
import java.util.Set;

/**
 * The tool as the site has it registered.
 *
 * @param id tool type id; as text the deployment id, and {@code type_id} in the services' addresses
 * @param scopes the most a token may have
 */
public record DemoTool(
        long id,
        String clientId,
        Map<String, String> customParameters,
        Set<String> scopes,
        boolean sendsNames,
        boolean sendsEmail) {}
