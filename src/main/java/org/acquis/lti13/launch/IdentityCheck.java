package org.acquis.lti13.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acquis.lti13.Fingerprint;
import org.acquis.lti13.Registration;
import org.acquis.lti13.json.StrangersText;

/** Issuer, audience, times and nonce (Security Framework 5.1.3, steps 2 to 9; OpenID Connect core, 3.1.3.7). */
final class IdentityCheck {
    /** Clocks of schools differ. */
    static final long LEEWAY_SECONDS = 60;

    private IdentityCheck() {}

    static Optional<LaunchRefusal> check(JsonNode claims, Registration registration, Fingerprint nonce, Instant now) {
        if (!registration.issuer().equals(claims.path("iss").textValue())) {
            return Optional.of(new ClaimRefusal.IssuerMismatch());
        }
        return audience(claims, registration.clientId())
                .or(() -> times(claims, now.getEpochSecond()))
                .or(() -> nonce(claims, nonce));
    }

    private static Optional<LaunchRefusal> audience(JsonNode claims, String clientId) {
        JsonNode aud = claims.path("aud");
        List<String> audience = StrangersText.list(claims, "aud");
        if (!audience.contains(clientId)) {
            return Optional.of(new ClaimRefusal.AudienceMismatch());
        }
        JsonNode authorizedParty = claims.get("azp");
        boolean several = aud.isArray() && aud.size() > 1;
        boolean namesUs = authorizedParty != null && clientId.equals(authorizedParty.textValue());
        if (several ? !namesUs : authorizedParty != null && !namesUs) {
            return Optional.of(new ClaimRefusal.AuthorizedPartyMismatch());
        }
        // Nobody else is trusted with a token for this tool.
        boolean onlyUs = !aud.isArray()
                || (aud.size() == audience.size() && audience.stream().allMatch(clientId::equals));
        return onlyUs ? Optional.empty() : Optional.of(new ClaimRefusal.AudienceUntrusted());
    }

    private static Optional<LaunchRefusal> times(JsonNode claims, long now) {
        JsonNode expires = claims.path("exp");
        JsonNode issued = claims.path("iat");
        if (!isTime(expires)) {
            return missing(expires, "exp");
        }
        if (!isTime(issued)) {
            return missing(issued, "iat");
        }
        if (expires.longValue() <= issued.longValue()) {
            return Optional.of(new ClaimRefusal.LifetimeInvalid());
        }
        if (now >= expires.longValue() + LEEWAY_SECONDS) {
            return Optional.of(new ClaimRefusal.TokenExpired());
        }
        JsonNode notBefore = claims.path("nbf");
        boolean ahead = issued.longValue() > now + LEEWAY_SECONDS
                || (isTime(notBefore) && notBefore.longValue() > now + LEEWAY_SECONDS);
        return ahead ? Optional.of(new ClaimRefusal.IssuedInFuture()) : Optional.empty();
    }

    private static boolean isTime(JsonNode node) {
        // The bound keeps the sums above far from overflow.
        return node.isNumber() && Math.abs(node.doubleValue()) < 1e12;
    }

    private static Optional<LaunchRefusal> missing(JsonNode node, String claim) {
        return Optional.of(
                node.isMissingNode() || node.isNull()
                        ? new ClaimRefusal.ClaimMissing(claim)
                        : new ClaimRefusal.ClaimInvalid(claim));
    }

    private static Optional<LaunchRefusal> nonce(JsonNode claims, Fingerprint expected) {
        String sent = claims.path("nonce").textValue();
        if (sent == null || sent.isBlank()) {
            return Optional.of(new ClaimRefusal.NonceMissing());
        }
        return Fingerprint.of(sent).equals(expected) ? Optional.empty() : Optional.of(new ClaimRefusal.NonceMismatch());
    }
}
