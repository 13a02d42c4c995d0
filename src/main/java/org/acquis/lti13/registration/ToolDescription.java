package org.acquis.lti13.registration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.acquis.lti13.Scope;
import org.acquis.lti13.json.BoundedJson;

/**
 * What a platform is told about this tool (Dynamic Registration 1.0, 2.2).
 *
 * @param loginUrl third-party login
 * @param redirectUrls all launch addresses; the platform compares them character by character
 * @param targetLinkUri where an activity opens that says nothing else; its host and port are the tool's domain
 * @param scopes all that may be needed: what the platform does not list is not asked for
 * @param claims about people, e.g. {@code name}; Moodle sends what is named here and nothing else
 * @param customParameters sent with every launch; on Moodle they win over those of an activity
 */
public record ToolDescription(
        LocalizedText name,
        LocalizedText description,
        URI loginUrl,
        List<URI> redirectUrls,
        URI jwksUrl,
        URI targetLinkUri,
        Optional<URI> logo,
        Set<Scope> scopes,
        List<String> claims,
        Map<String, String> customParameters,
        List<ToolMessage> messages) {
    static final String TOOL_CONFIGURATION = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    public ToolDescription {
        redirectUrls = List.copyOf(redirectUrls);
        scopes = Set.copyOf(scopes);
        claims = List.copyOf(claims);
        customParameters = Map.copyOf(customParameters);
        messages = List.copyOf(messages);
    }

    /** The request for this platform. */
    ObjectNode json(PlatformConfiguration platform) {
        ObjectNode json = BoundedJson.fresh().put("application_type", "web");
        json.putArray("response_types").add("id_token");
        json.putArray("grant_types").add("implicit").add("client_credentials");
        json.put("initiate_login_uri", loginUrl.toString());
        ArrayNode redirects = json.putArray("redirect_uris");
        redirectUrls.forEach(address -> redirects.add(address.toString()));
        name.write(json, "client_name");
        json.put("jwks_uri", jwksUrl.toString());
        logo.ifPresent(address -> json.put("logo_uri", address.toString()));
        json.put("token_endpoint_auth_method", "private_key_jwt");
        json.put("scope", Scope.joined(asked(platform)));
        json.set(TOOL_CONFIGURATION, configuration());
        return json;
    }

    private ObjectNode configuration() {
        // As it stands in the address, port included: Moodle compares the two.
        ObjectNode json = BoundedJson.fresh().put("domain", targetLinkUri.getRawAuthority());
        description.write(json, "description");
        json.put("target_link_uri", targetLinkUri.toString());
        ObjectNode custom = json.putObject("custom_parameters");
        new TreeMap<>(customParameters).forEach(custom::put);
        claims.forEach(json.putArray("claims")::add);
        messages.forEach(message -> json.withArray("messages").add(message.json()));
        return json;
    }

    private Set<Scope> asked(PlatformConfiguration platform) {
        Set<Scope> asked = new HashSet<>(scopes);
        if (!platform.scopes().isEmpty()) {
            asked.retainAll(platform.scopes());
        }
        return asked;
    }
}
