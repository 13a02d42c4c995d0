package org.acquis.roster;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.acquis.lti13.LtiHttp;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiResponse;
import org.acquis.lti13.keys.PublishedKey;
import org.acquis.lti13.keys.ToolKey;
import org.acquis.lti13.keys.ToolKeys;
import org.acquis.lti13.nrps.NrpsClient;
import org.acquis.lti13.service.AccessTokens;
import org.acquis.lti13.service.ServiceCalls;

/** A platform that gives tokens and lists members, for tests. */
final class RosterPlatform implements LtiHttp {
    private static final String MEMBERSHIPS = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
    private static final JsonMapper JSON = new JsonMapper();

    final AtomicInteger rosterRequests = new AtomicInteger();
    private final List<Map<String, Object>> members = new ArrayList<>();
    private int status = 200;
    private Runnable whileAnswering = () -> {};

    NrpsClient client(Clock clock) {
        return new NrpsClient(new ServiceCalls(this, new AccessTokens(this, new OneKey(), clock), clock));
    }

    RosterPlatform lists(String userId, String role) {
        return lists(userId, role, "Active", null, null);
    }

    RosterPlatform lists(String userId, String role, String memberStatus, String given, String family) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("user_id", userId);
        member.put("roles", List.of(role));
        member.put("status", memberStatus);
        if (given != null) {
            member.put("given_name", given);
            member.put("family_name", family);
            member.put("name", given + " " + family);
        }
        members.add(member);
        return this;
    }

    RosterPlatform forgetsEverybody() {
        members.clear();
        return this;
    }

    RosterPlatform answers(int other) {
        status = other;
        return this;
    }

    RosterPlatform meanwhile(Runnable event) {
        whileAnswering = event;
        return this;
    }

    @Override
    public LtiResponse send(LtiRequest request) {
        if (request.uri().getPath().endsWith("token.php")) {
            return json(
                    200,
                    "text/html",
                    Map.of(
                            "access_token",
                            "t",
                            "token_type",
                            "Bearer",
                            "expires_in",
                            3600,
                            "scope",
                            "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly"));
        }
        rosterRequests.incrementAndGet();
        Object container = Map.of("id", request.uri().toString(), "context", Map.of("id", "2"), "members", members);
        LtiResponse response = json(status, MEMBERSHIPS, container);
        whileAnswering.run();
        return response;
    }

    private static LtiResponse json(int status, String type, Object body) {
        try {
            byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
            return new LtiResponse(status, Map.of("Content-Type", List.of(type)), bytes);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static final class OneKey implements ToolKeys {
        private static final ToolKey KEY = ToolKey.generate();

        @Override
        public ToolKey current() {
            return KEY;
        }

        @Override
        public List<PublishedKey> published() {
            return List.of(KEY.published());
        }
    }
}
