package org.acquis.demo.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acquis.demo.registration.RegistrationTokens.Good;
import org.acquis.demo.site.CustomParameters;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.ToolAddresses;

/**
 * A registration as a tool sent it (LTI Dynamic Registration 1.0 section 3.5), read and refused as Moodle does, in its
 * order. Whatever is not read here is ignored there too: labels, icons and placements of messages, messages other than
 * deep linking, localised names, contacts.
 */
final class RegistrationForm {
    static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    private static final List<String> REQUIRED = List.of(
            "response_types",
            "initiate_login_uri",
            "redirect_uris",
            "client_name",
            "jwks_uri",
            "token_endpoint_auth_method",
            TOOL);

    private final JsonNode form;
    private final JsonNode tool;

    RegistrationForm(JsonNode form) {
        this.form = form;
        this.tool = form.path(TOOL);
    }

    /** The first thing wrong. */
    Optional<RegistrationRefused> refusal() {
        for (String name : REQUIRED) {
            if (!form.hasNonNull(name)) {
                return wrong("missing required attribute " + name);
            }
        }
        if (text(tool, "domain").isEmpty()) {
            return wrong("missing_domain");
        }
        if (!ToolAddresses.domainOf(text(tool, "domain")).equals(ToolAddresses.domainOf(target()))) {
            return wrong("domain_targetlinkuri_mismatch");
        }
        if (!texts(form.path("response_types")).contains("id_token")) {
            return wrong("invalid_response_types");
        }
        if (!form.path("redirect_uris").isArray()) {
            return wrong("invalid_redirect_uris");
        }
        if (!text(form, "token_endpoint_auth_method").equals("private_key_jwt")) {
            return wrong("invalid_token_endpoint_auth_method");
        }
        String type = text(form, "application_type");
        return type.isEmpty() || type.equals("web") ? Optional.empty() : wrong("invalid_application_type");
    }

    private static Optional<RegistrationRefused> wrong(String reason) {
        return Optional.of(RegistrationRefused.because(reason));
    }

    /** A new tool is pending; an updated one keeps client id, deployment and state, and loses all other settings. */
    DemoTool tool(Good token) {
        List<String> claims = texts(tool.path("claims"));
        return new DemoTool(
                token.tool().map(DemoTool::id).orElse(0L),
                token.clientId(),
                text(form, "client_name"),
                text(tool, "description"),
                text(form, "logo_uri"),
                token.tool().map(DemoTool::active).orElse(false),
                new ToolAddresses(
                        text(form, "initiate_login_uri"),
                        texts(form.path("redirect_uris")),
                        target(),
                        selection()
                                .map(message -> text(message, "target_link_uri"))
                                .orElse(""),
                        text(form, "jwks_uri")),
                selection().isPresent(),
                CustomParameters.read(tool.path("custom_parameters")),
                AskedScopes.granted(text(form, "scope")),
                Stream.of("name", "given_name", "family_name").anyMatch(claims::contains),
                claims.contains("email"));
    }

    private String target() {
        String target = text(tool, "target_link_uri");
        return target.isEmpty() ? "https://" + text(tool, "domain") : target;
    }

    private Optional<JsonNode> selection() {
        List<JsonNode> found = new ArrayList<>();
        tool.path("messages").forEach(message -> {
            if (text(message, "type").equals("LtiDeepLinkingRequest")) {
                found.add(message);
            }
        });
        return found.stream().findFirst();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).isNull() ? "" : of.path(name).asText();
    }
}
