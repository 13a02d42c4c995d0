package org.acquis.lti13.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.LtiRole;
import org.acquis.lti13.Registration;
import org.acquis.lti13.json.StrangersText;

/** The claims that only one type of message has: checked, then read into a {@link Message}. */
enum MessageClaims {
    RESOURCE_LINK("LtiResourceLinkRequest") {
        @Override
        Optional<LaunchRefusal> check(JsonNode claims, Registration registration) {
            return RequiredClaims.roles(claims).or(() -> RequiredClaims.resourceLink(claims));
        }

        @Override
        Message read(JsonNode claims) {
            return new Message.ResourceLinkRequest(link(claims));
        }
    },
    DEEP_LINKING("LtiDeepLinkingRequest") {
        @Override
        Optional<LaunchRefusal> check(JsonNode claims, Registration registration) {
            return DeepLinkingClaims.check(claims, registration);
        }

        @Override
        Message read(JsonNode claims) {
            return new Message.DeepLinkingRequest(DeepLinkingClaims.read(claims));
        }
    },
    SUBMISSION_REVIEW("LtiSubmissionReviewRequest") {
        @Override
        Optional<LaunchRefusal> check(JsonNode claims, Registration registration) {
            return RESOURCE_LINK
                    .check(claims, registration)
                    .or(() -> RequiredClaims.identifier(
                            claims.path(Claim.FOR_USER).path("user_id"), Claim.FOR_USER))
                    .or(() -> mayReview(claims));
        }

        @Override
        Message read(JsonNode claims) {
            return new Message.SubmissionReviewRequest(link(claims), forUser(claims));
        }
    };

    /** Those who may look at another person's work. An institution's instructor may be a stranger to the course. */
    private static final Set<LtiRole> REVIEWERS = Set.of(
            LtiRole.CONTEXT_INSTRUCTOR,
            LtiRole.CONTEXT_ADMINISTRATOR,
            LtiRole.INSTITUTION_ADMINISTRATOR,
            LtiRole.SYSTEM_ADMINISTRATOR,
            LtiRole.SYSTEM_SYSADMIN);

    private final String type;

    MessageClaims(String type) {
        this.type = type;
    }

    /** By {@code message_type}, compared character by character. */
    static Optional<MessageClaims> of(String type) {
        for (MessageClaims claims : values()) {
            if (claims.type.equals(type)) {
                return Optional.of(claims);
            }
        }
        return Optional.empty();
    }

    abstract Optional<LaunchRefusal> check(JsonNode claims, Registration registration);

    /** Of claims that were checked. */
    abstract Message read(JsonNode claims);

    /** Moodle signs a review of anybody for a learner who asks for it: the tool has to refuse. */
    private static Optional<LaunchRefusal> mayReview(JsonNode claims) {
        Set<LtiRole> roles = LtiRole.read(StrangersText.list(claims, Claim.ROLES));
        boolean oneself = forUser(claims).equals(claims.path("sub").textValue());
        return oneself || !Collections.disjoint(roles, REVIEWERS)
                ? Optional.empty()
                : Optional.of(new ClaimRefusal.SubmissionReviewOfOther());
    }

    private static String forUser(JsonNode claims) {
        return claims.path(Claim.FOR_USER).path("user_id").textValue();
    }

    private static ResourceLink link(JsonNode claims) {
        JsonNode link = claims.path(Claim.RESOURCE_LINK);
        return new ResourceLink(
                link.path("id").textValue(),
                StrangersText.of(link, "title", 255),
                StrangersText.of(link, "description", 2_000));
    }
}
