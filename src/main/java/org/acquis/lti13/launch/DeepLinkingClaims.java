package org.acquis.lti13.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.LtiRole;
import org.acquis.lti13.Origin;
import org.acquis.lti13.Registration;
import org.acquis.lti13.deeplink.DeepLinkingSettings;
import org.acquis.lti13.json.StrangersText;

/** The settings of a deep linking request (Deep Linking 2.0, Deep Linking Settings), and who may send one. */
final class DeepLinkingClaims {
    private static final String RETURN_URL = "deep_link_return_url";
    private static final String ACCEPT_TYPES = "accept_types";
    private static final String TARGETS = "accept_presentation_document_targets";
    private static final int MOST_WORDS = 50;
    private static final int LONGEST_WORD = 100;

    /** Those who may add content to a course. */
    private static final Set<LtiRole> AUTHORS = Set.of(
            LtiRole.CONTEXT_INSTRUCTOR,
            LtiRole.CONTEXT_ADMINISTRATOR,
            LtiRole.CONTEXT_CONTENT_DEVELOPER,
            LtiRole.INSTITUTION_ADMINISTRATOR,
            LtiRole.SYSTEM_ADMINISTRATOR,
            LtiRole.SYSTEM_SYSADMIN);

    private DeepLinkingClaims() {}

    static Optional<LaunchRefusal> check(JsonNode claims, Registration registration) {
        JsonNode settings = claims.path(Claim.DEEP_LINKING_SETTINGS);
        if (!settings.isObject()) {
            return Optional.of(
                    new ClaimRefusal.DeepLinkingSettingMissing(Claim.shortName(Claim.DEEP_LINKING_SETTINGS)));
        }
        return author(claims)
                .or(() -> returnUrl(settings, registration))
                .or(() -> words(settings, ACCEPT_TYPES))
                .or(() -> words(settings, TARGETS));
    }

    static DeepLinkingSettings read(JsonNode claims) {
        JsonNode settings = claims.path(Claim.DEEP_LINKING_SETTINGS);
        return new DeepLinkingSettings(
                StrangersText.address(settings, RETURN_URL).orElseThrow(),
                known(settings, ACCEPT_TYPES),
                known(settings, TARGETS),
                flag(settings, "accept_multiple", false),
                flag(settings, "accept_lineitem", true),
                Optional.ofNullable(settings.path("data").textValue()),
                StrangersText.of(settings, "title", 255),
                StrangersText.of(settings, "text", 2_000));
    }

    /** Roles may be unsaid in this message; what nobody said gives no power later either. */
    private static Optional<LaunchRefusal> author(JsonNode claims) {
        JsonNode said = claims.path(Claim.ROLES);
        if (said.isMissingNode() || said.isNull()) {
            return Optional.empty();
        }
        Optional<LaunchRefusal> odd = RequiredClaims.roles(claims);
        Set<LtiRole> roles = LtiRole.read(StrangersText.list(claims, Claim.ROLES));
        boolean stranger = !roles.isEmpty() && Collections.disjoint(roles, AUTHORS);
        return odd.or(() -> stranger ? Optional.of(new ClaimRefusal.DeepLinkingByLearner()) : Optional.empty());
    }

    /** The answer names what a school assesses, and the browser carries it: only to the platform itself. */
    private static Optional<LaunchRefusal> returnUrl(JsonNode settings, Registration registration) {
        JsonNode sent = settings.path(RETURN_URL);
        if (sent.isMissingNode()
                || sent.isNull()
                || (sent.isTextual() && sent.textValue().isBlank())) {
            return Optional.of(new ClaimRefusal.DeepLinkingSettingMissing(RETURN_URL));
        }
        Optional<URI> address = StrangersText.address(settings, RETURN_URL);
        if (address.isEmpty()) {
            return Optional.of(new ClaimRefusal.DeepLinkingSettingInvalid(RETURN_URL));
        }
        boolean home = registration.allows(address.get())
                && (plain(registration.authorizationEndpoint()) || !plain(address.get()));
        return home ? Optional.empty() : Optional.of(new ClaimRefusal.DeepLinkingReturnForeign());
    }

    /** Plain http stands only in registrations of private networks. */
    private static boolean plain(URI address) {
        return Origin.of(address)
                .filter(origin -> origin.scheme().equals("http"))
                .isPresent();
    }

    private static Optional<LaunchRefusal> words(JsonNode settings, String member) {
        JsonNode sent = settings.path(member);
        if (sent.isMissingNode() || sent.isNull() || (sent.isArray() && sent.isEmpty())) {
            return Optional.of(new ClaimRefusal.DeepLinkingSettingMissing(member));
        }
        return known(settings, member).isEmpty()
                ? Optional.of(new ClaimRefusal.DeepLinkingSettingInvalid(member))
                : Optional.empty();
    }

    private static List<String> known(JsonNode settings, String member) {
        return StrangersText.list(settings, member).stream()
                .limit(MOST_WORDS)
                .map(word -> StrangersText.clean(word, LONGEST_WORD))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Some platforms write booleans as texts. */
    private static boolean flag(JsonNode settings, String member, boolean unsaid) {
        JsonNode said = settings.path(member);
        return said.isTextual() ? said.textValue().equalsIgnoreCase("true") : said.asBoolean(unsaid);
    }
}
