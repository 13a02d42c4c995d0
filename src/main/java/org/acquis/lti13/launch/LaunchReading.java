package org.acquis.lti13.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.acquis.lti13.LtiRole;
import org.acquis.lti13.PersonName;
import org.acquis.lti13.Registration;
import org.acquis.lti13.Scope;
import org.acquis.lti13.ags.AgsEndpoint;
import org.acquis.lti13.json.StrangersText;
import org.acquis.lti13.nrps.NrpsEndpoint;

/**
 * From checked claims to a {@link Launch}. Optional claims of an odd shape count as absent (Moodle's PHP writes an empty
 * object as an empty text): nobody is locked out for a label.
 */
final class LaunchReading {
    private static final int MOST_CUSTOM = 200;

    private LaunchReading() {}

    static Launch read(JsonNode claims, Registration registration, URI targetLinkUri) {
        return new Launch(
                registration,
                claims.path(Claim.DEPLOYMENT_ID).textValue(),
                claims.path("sub").textValue(),
                new PersonName(
                        StrangersText.of(claims, "name", 255),
                        StrangersText.of(claims, "given_name", 255),
                        StrangersText.of(claims, "family_name", 255)),
                StrangersText.of(claims, "email", 320),
                LtiRole.read(StrangersText.list(claims, Claim.ROLES)),
                context(claims.path(Claim.CONTEXT)),
                message(claims),
                ags(claims.path(Claim.AGS_ENDPOINT)),
                StrangersText.address(claims.path(Claim.NAMES_ROLES), "context_memberships_url")
                        .map(NrpsEndpoint::new),
                custom(claims.path(Claim.CUSTOM)),
                presentation(claims.path(Claim.LAUNCH_PRESENTATION)),
                lti11(claims.path(Claim.LTI_1P1)),
                StrangersText.of(claims.path(Claim.TOOL_PLATFORM), "product_family_code", 100),
                targetLinkUri);
    }

    private static Optional<LtiContext> context(JsonNode context) {
        String id = context.path("id").textValue();
        // A course with an id that cannot be kept whole is no course to keep grids under.
        if (id == null || id.isBlank() || id.length() > RequiredClaims.LONGEST_IDENTIFIER) {
            return Optional.empty();
        }
        return Optional.of(
                new LtiContext(id, StrangersText.of(context, "label", 255), StrangersText.of(context, "title", 255)));
    }

    private static Message message(JsonNode claims) {
        return MessageClaims.of(claims.path(Claim.MESSAGE_TYPE).textValue())
                .orElseThrow()
                .read(claims);
    }

    private static Optional<AgsEndpoint> ags(JsonNode endpoint) {
        if (!endpoint.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new AgsEndpoint(
                Scope.known(StrangersText.list(endpoint, "scope")),
                StrangersText.address(endpoint, "lineitems"),
                StrangersText.address(endpoint, "lineitem")));
    }

    private static Map<String, String> custom(JsonNode custom) {
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> member : custom.properties()) {
            if (member.getValue().isTextual() && member.getKey().length() <= 255 && values.size() < MOST_CUSTOM) {
                values.put(
                        member.getKey(), StrangersText.clean(member.getValue().textValue(), 2_000));
            }
        }
        return Map.copyOf(values);
    }

    private static Presentation presentation(JsonNode presentation) {
        if (!presentation.isObject()) {
            return Presentation.unsaid();
        }
        return new Presentation(
                StrangersText.of(presentation, "locale", 50),
                StrangersText.of(presentation, "document_target", 20),
                StrangersText.address(presentation, "return_url"));
    }

    private static Optional<Lti11Ids> lti11(JsonNode ids) {
        if (!ids.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new Lti11Ids(
                whole(ids, "user_id"),
                whole(ids, "context_id"),
                whole(ids, "resource_link_id"),
                whole(ids, "oauth_consumer_key"),
                whole(ids, "oauth_consumer_key_sign")));
    }

    /** An identifier as it came: cleaned or cut, it would name something else. */
    private static Optional<String> whole(JsonNode object, String member) {
        return Optional.ofNullable(object.path(member).textValue())
                .filter(id -> !id.isBlank() && id.length() <= RequiredClaims.LONGEST_IDENTIFIER)
                .filter(id -> id.chars().noneMatch(Character::isISOControl));
    }
}
