package org.acquis.lti13.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import org.acquis.lti13.Registration;

/** The claims every message must have (LTI 1.3 core, 5.3), then those of its type. */
final class RequiredClaims {
    /** No identifier of the specification is longer. */
    static final int LONGEST_IDENTIFIER = 255;

    private RequiredClaims() {}

    static Optional<LaunchRefusal> check(JsonNode claims, Registration registration, URI loginTarget) {
        return version(claims)
                .or(() -> messageType(claims))
                .or(() -> identifier(claims.path(Claim.DEPLOYMENT_ID), Claim.DEPLOYMENT_ID))
                .or(() -> identifier(claims.path("sub"), "sub"))
                .or(() -> target(claims, loginTarget))
                .or(() -> MessageClaims.of(claims.path(Claim.MESSAGE_TYPE).textValue())
                        .flatMap(message -> message.check(claims, registration)));
    }

    static Optional<LaunchRefusal> roles(JsonNode claims) {
        JsonNode roles = claims.path(Claim.ROLES);
        if (roles.isMissingNode() || roles.isNull()) {
            return Optional.of(new ClaimRefusal.ClaimMissing(Claim.shortName(Claim.ROLES)));
        }
        return roles.isArray()
                ? Optional.empty()
                : Optional.of(new ClaimRefusal.ClaimInvalid(Claim.shortName(Claim.ROLES)));
    }

    static Optional<LaunchRefusal> resourceLink(JsonNode claims) {
        return identifier(claims.path(Claim.RESOURCE_LINK).path("id"), Claim.RESOURCE_LINK);
    }

    private static Optional<LaunchRefusal> version(JsonNode claims) {
        return text(claims.path(Claim.VERSION), Claim.VERSION)
                .or(() -> claims.path(Claim.VERSION).textValue().equals("1.3.0")
                        ? Optional.empty()
                        : Optional.of(new ClaimRefusal.VersionUnsupported()));
    }

    private static Optional<LaunchRefusal> messageType(JsonNode claims) {
        JsonNode type = claims.path(Claim.MESSAGE_TYPE);
        return text(type, Claim.MESSAGE_TYPE)
                .or(() -> MessageClaims.of(type.textValue()).isPresent()
                        ? Optional.empty()
                        : Optional.of(new ClaimRefusal.MessageTypeUnsupported()));
    }

    private static Optional<LaunchRefusal> target(JsonNode claims, URI loginTarget) {
        JsonNode target = claims.path(Claim.TARGET_LINK_URI);
        return text(target, Claim.TARGET_LINK_URI)
                .or(() -> target.textValue().equals(loginTarget.toString())
                        ? Optional.empty()
                        : Optional.of(new ClaimRefusal.TargetMismatch()));
    }

    /** An identifier is never repaired: cleaned or cut, it would be somebody else's. */
    static Optional<LaunchRefusal> identifier(JsonNode node, String claim) {
        return text(node, claim).or(() -> {
            String id = node.textValue();
            boolean sound = id.length() <= LONGEST_IDENTIFIER && id.chars().noneMatch(Character::isISOControl);
            return sound ? Optional.empty() : Optional.of(new ClaimRefusal.ClaimInvalid(Claim.shortName(claim)));
        });
    }

    private static Optional<LaunchRefusal> text(JsonNode node, String claim) {
        if (node.isMissingNode()
                || node.isNull()
                || (node.isTextual() && node.textValue().isBlank())) {
            return Optional.of(new ClaimRefusal.ClaimMissing(Claim.shortName(claim)));
        }
        return node.isTextual() ? Optional.empty() : Optional.of(new ClaimRefusal.ClaimInvalid(Claim.shortName(claim)));
    }
}
