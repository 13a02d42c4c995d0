package org.acquis.demo.oidc;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acquis.demo.site.PhpJson;
import org.acquis.demo.site.Scopes;
import org.acquis.demo.site.SiteAddress;

/** What the site says of itself to everybody (moodle-platform section 1). */
public final class OpenidConfiguration implements Handler {
    private static final List<String> VARIABLES = List.of(
            "basic-lti-launch-request",
            "Context.id",
            "Context.title",
            "Context.label",
            "Context.id.history",
            "Context.sourcedId",
            "Context.timeFrame.begin",
            "CourseSection.title",
            "CourseSection.label",
            "CourseSection.sourcedId",
            "CourseSection.timeFrame.begin",
            "CourseSection.timeFrame.end",
            "ResourceLink.id",
            "ResourceLink.title",
            "User.id",
            "User.username",
            "Person.name.full",
            "Person.name.given",
            "Person.name.family",
            "Person.email.primary",
            "Person.sourcedId",
            "Person.address.country",
            "Person.address.timezone",
            "Membership.role",
            "Moodle.Person.userGroupIds");

    private final SiteAddress site;

    public OpenidConfiguration(SiteAddress site) {
        this.site = site;
    }

    @Override
    public void handle(Context ctx) {
        ctx.contentType("application/json; charset=utf-8").result(PhpJson.write(configuration()));
    }

    private Map<String, Object> configuration() {
        Map<String, Object> says = new LinkedHashMap<>();
        says.put("issuer", site.issuer());
        says.put("token_endpoint", site.token());
        says.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
        says.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS256"));
        says.put("jwks_uri", site.keys());
        says.put("authorization_endpoint", site.authorization());
        says.put("registration_endpoint", site.registration());
        says.put("scopes_supported", scopes());
        says.put("response_types_supported", List.of("id_token"));
        says.put("subject_types_supported", List.of("public", "pairwise"));
        says.put("id_token_signing_alg_values_supported", List.of("RS256"));
        says.put("claims_supported", List.of("sub", "iss", "name", "given_name", "family_name", "email"));
        says.put("https://purl.imsglobal.org/spec/lti-platform-configuration", platform());
        return says;
    }

    private static List<String> scopes() {
        return List.of(
                "https://purl.imsglobal.org/spec/lti-bo/scope/basicoutcome",
                Scopes.LINE_ITEM_READ,
                Scopes.RESULT_READ,
                Scopes.SCORE,
                Scopes.LINE_ITEM,
                Scopes.MEMBERS,
                Scopes.TOOL_SETTING,
                "openid");
    }

    /** Submission review is sent, but not said here. */
    private static Map<String, Object> platform() {
        Map<String, Object> platform = new LinkedHashMap<>();
        platform.put("product_family_code", "moodle");
        platform.put("version", "4.5.6 (Build: 20250811)");
        Map<String, Object> selection = new LinkedHashMap<>();
        selection.put("type", "LtiDeepLinkingRequest");
        selection.put("placements", List.of("ContentArea"));
        platform.put("messages_supported", List.of(Map.of("type", "LtiResourceLinkRequest"), selection));
        platform.put("variables", VARIABLES);
        return platform;
    }
}
