package org.acquis.lti13.nrps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acquis.lti13.LtiResponse;
import org.acquis.lti13.LtiRole;
import org.acquis.lti13.PersonName;
import org.acquis.lti13.json.BoundedJson;
import org.acquis.lti13.json.StrangersText;

/** One page of a membership container (NRPS 2.0, 2.2). */
final class MemberPage {
    static final String MEDIA_TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

    private MemberPage() {}

    /** Empty when it is no membership container, whatever its status. */
    static Optional<List<Member>> read(LtiResponse response) {
        String type = response.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith(MEDIA_TYPE) && !type.startsWith("application/json")) {
            return Optional.empty();
        }
        return BoundedJson.object(response.body())
                .map(container -> container.path("members"))
                .filter(JsonNode::isArray)
                .map(MemberPage::members);
    }

    private static List<Member> members(JsonNode array) {
        List<Member> members = new ArrayList<>(array.size());
        for (JsonNode json : array) {
            String userId = json.path("user_id").asText("");
            if (!userId.isBlank() && userId.length() <= 255) {
                members.add(new Member(
                        userId,
                        status(json.path("status").asText("Active")),
                        LtiRole.read(StrangersText.list(json, "roles")),
                        new PersonName(
                                StrangersText.of(json, "name", 255),
                                StrangersText.of(json, "given_name", 255),
                                StrangersText.of(json, "family_name", 255)),
                        StrangersText.of(json, "email", 320)));
            }
        }
        return members;
    }

    /** A word nobody knows is not taken for active. */
    private static MemberStatus status(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "active" -> MemberStatus.ACTIVE;
            case "deleted" -> MemberStatus.DELETED;
            default -> MemberStatus.INACTIVE;
        };
    }
}
