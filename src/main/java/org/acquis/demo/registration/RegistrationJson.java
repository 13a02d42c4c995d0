package org.acquis.demo.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acquis.demo.site.DemoTool;

/**
 * A registration as it is answered (LTI Dynamic Registration 1.0 section 3.6), in Moodle's order and with its two bugs:
 * {@code scope} says more than is granted, and a custom parameter is cut before a second {@code =}.
 */
final class RegistrationJson {
    private RegistrationJson() {}

    static Map<String, Object> of(DemoTool tool) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("client_id", tool.clientId());
        json.put("response_types", List.of("id_token"));
        json.put("jwks_uri", tool.at().keys());
        json.put("initiate_login_uri", tool.at().login());
        json.put("grant_types", List.of("client_credentials", "implicit"));
        json.put("redirect_uris", tool.at().redirects());
        json.put("application_type", "web");
        json.put("token_endpoint_auth_method", "private_key_jwt");
        json.put("client_name", tool.name());
        json.put("logo_uri", tool.icon());
        json.put("scope", AskedScopes.echoed(tool.scopes()));
        json.put(RegistrationForm.TOOL, configuration(tool));
        return json;
    }

    private static Map<String, Object> configuration(DemoTool tool) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", "1.3.0");
        json.put("deployment_id", Long.toString(tool.id()));
        json.put("target_link_uri", tool.at().target());
        json.put("domain", tool.at().domain());
        json.put("description", tool.description());
        if (tool.selectsContent()) {
            Map<String, Object> message = new LinkedHashMap<>();
            message.put("type", "LtiDeepLinkingRequest");
            if (!tool.at().selection().isEmpty()) {
                message.put("target_link_uri", tool.at().selection());
            }
            json.put("messages", List.of(message));
        }
        Map<String, String> custom = new LinkedHashMap<>();
        tool.customParameters().forEach((key, value) -> custom.put(key, value.split("=", 2)[0]));
        json.put("custom_parameters", custom);
        json.put("claims", claims(tool));
        return json;
    }

    private static List<String> claims(DemoTool tool) {
        List<String> claims = new ArrayList<>(List.of("sub", "iss"));
        if (tool.sendsNames()) {
            claims.addAll(List.of("name", "family_name", "given_name"));
        }
        if (tool.sendsEmail()) {
            claims.add("email");
        }
        return claims;
    }
}
