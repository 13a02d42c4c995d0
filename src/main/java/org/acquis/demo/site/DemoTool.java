package org.acquis.demo.site;

import java.util.Map;
import java.util.Set;

/**
 * A tool as the site has it registered.
 *
 * @param id tool type id; as text the deployment id, and {@code type_id} in the services' addresses
 * @param description blank for none, like {@code icon}
 * @param active may be chosen; a pending one launches and gets tokens all the same
 * @param selectsContent deep linking is on
 * @param scopes the most a token may have
 */
public record DemoTool(
        long id,
        String clientId,
        String name,
        String description,
        String icon,
        boolean active,
        ToolAddresses at,
        boolean selectsContent,
        Map<String, String> customParameters,
        Set<String> scopes,
        boolean sendsNames,
        boolean sendsEmail) {

    /** Without any grade scope the site's setting is "accept grades: never". */
    public boolean acceptsGrades() {
        return Scopes.GRADES.stream().anyMatch(scopes::contains);
    }
}
