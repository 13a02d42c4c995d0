package org.acquis.demo.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.acquis.demo.claims.BasicOutcome;
import org.acquis.demo.claims.RoleClaim;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoTool;

/** A member as it is written (NRPS 2.0 section 2.2), with short role names. */
final class MemberJson {
    private final BasicOutcome outcome;

    MemberJson(BasicOutcome outcome) {
        this.outcome = outcome;
    }

    /** @param link adds the message of a launch of this activity */
    Map<String, Object> written(DemoPerson person, DemoTool tool, Optional<DemoActivity> link) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", "Active");
        json.put("roles", List.of(RoleClaim.inMemberships(person.role())));
        link.ifPresent(activity -> json.put("message", List.of(message(activity, person, tool))));
        json.put("user_id", Long.toString(person.id()));
        json.put("lis_person_sourcedid", person.idNumber());
        if (tool.sendsNames()) {
            json.put("name", person.fullName());
            json.put("given_name", person.givenName());
            json.put("family_name", person.familyName());
        }
        if (tool.sendsEmail()) {
            json.put("email", person.email());
        }
        if (tool.sendsNames()) {
            json.put("ext_user_username", person.username());
        }
        return json;
    }

    private Map<String, Object> message(DemoActivity activity, DemoPerson person, DemoTool tool) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("https://purl.imsglobal.org/spec/lti/claim/message_type", "LtiResourceLinkRequest");
        if (activity.acceptsGrades()) {
            int launch = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
            message.put(BasicOutcome.CLAIM, outcome.of(activity.id(), person.id(), tool.id(), launch));
        }
        return message;
    }
}
