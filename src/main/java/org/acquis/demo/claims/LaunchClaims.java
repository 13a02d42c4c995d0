package org.acquis.demo.claims;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoCourse;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.Scopes;
import org.acquis.demo.site.Secrets;
import org.acquis.demo.site.Settings;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.site.ToolLocation;

/** The claims of a resource-link launch, in Moodle's order (LTI 1.3 section 5.3; moodle-platform section 3). */
public final class LaunchClaims {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final long LIFE_SECONDS = 60;

    private final SiteAddress site;
    private final ToolLocation location;
    private final BasicOutcome outcome;
    private final String guid;
    private final Clock clock;

    public LaunchClaims(SiteAddress site, ToolLocation location, Settings settings, BasicOutcome outcome, Clock clock) {
        this.site = site;
        this.location = location;
        this.outcome = outcome;
        this.guid = settings.keptOrMade("guid", () -> Secrets.hex(32));
        this.clock = clock;
    }

    public Map<String, Object> of(LaunchFacts facts, String nonce) {
        Map<String, Object> claims = new LinkedHashMap<>();
        token(claims, facts, nonce);
        claims.put(LTI + "roles", RoleClaim.inLaunch(facts.person().role()));
        claims.put(LTI + "context", context(facts.course()));
        claims.put(LTI + "message_type", "LtiResourceLinkRequest");
        claims.put(LTI + "resource_link", resourceLink(facts.activity()));
        if (facts.activity().acceptsGrades()) {
            claims.put(BasicOutcome.CLAIM, outcome(facts));
        }
        person(claims, facts.person(), facts.tool());
        claims.put(LTI + "launch_presentation", presentation(facts));
        claims.put(LTI + "tool_platform", platform());
        claims.put(LTI + "version", "1.3.0");
        claims.put(LTI + "custom", CustomClaim.of(site, facts));
        claims.put("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint", grades(facts));
        claims.put("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice", members(facts));
        return claims;
    }

    private void token(Map<String, Object> claims, LaunchFacts facts, String nonce) {
        long now = clock.instant().getEpochSecond();
        claims.put("nonce", nonce);
        claims.put("iat", now);
        claims.put("exp", now + LIFE_SECONDS);
        claims.put("iss", site.issuer());
        claims.put("aud", facts.tool().clientId());
        claims.put(LTI + "deployment_id", Long.toString(facts.tool().id()));
        claims.put(LTI + "target_link_uri", location.launchUrl().toString());
        claims.put("sub", Long.toString(facts.person().id()));
        claims.put(
                LTI + "lis",
                Map.of(
                        "person_sourcedid", facts.person().idNumber(),
                        "course_section_sourcedid", facts.course().idNumber()));
    }

    /** The type is the short word, not the address of the specification. */
    private static Map<String, Object> context(DemoCourse course) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("id", Long.toString(course.id()));
        context.put("label", course.shortName());
        context.put("title", course.fullName());
        context.put("type", List.of("CourseSection"));
        return context;
    }

    private static Map<String, Object> resourceLink(DemoActivity activity) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("title", activity.name());
        link.put("description", "<p>" + activity.intro() + "</p>");
        link.put("id", Long.toString(activity.id()));
        return link;
    }

    private Map<String, Object> outcome(LaunchFacts facts) {
        return outcome.of(
                facts.activity().id(),
                facts.person().id(),
                facts.tool().id(),
                ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));
    }

    private static void person(Map<String, Object> claims, DemoPerson person, DemoTool tool) {
        Map<String, Object> ext = new LinkedHashMap<>();
        if (tool.sendsNames()) {
            claims.put("given_name", person.givenName());
            claims.put("family_name", person.familyName());
            claims.put("name", person.fullName());
            ext.put("user_username", person.username());
        }
        ext.put("lms", "moodle-2");
        claims.put(LTI + "ext", ext);
        if (tool.sendsEmail()) {
            claims.put("email", person.email());
        }
    }

    private Map<String, Object> presentation(LaunchFacts facts) {
        Map<String, Object> presentation = new LinkedHashMap<>();
        presentation.put("locale", facts.language());
        presentation.put("document_target", "iframe");
        presentation.put(
                "return_url",
                site.returnPage() + "?course=" + facts.course().id() + "&launch_container=3&instanceid="
                        + facts.activity().id() + "&sesskey=" + facts.sesskey());
        return presentation;
    }

    private Map<String, Object> platform() {
        Map<String, Object> platform = new LinkedHashMap<>();
        platform.put("product_family_code", "moodle");
        platform.put("version", "2024100706");
        platform.put("guid", guid);
        platform.put("name", "demo");
        platform.put("description", "LMS de démonstration");
        return platform;
    }

    private Map<String, Object> grades(LaunchFacts facts) {
        Map<String, Object> endpoint = new LinkedHashMap<>();
        endpoint.put(
                "scope",
                Scopes.GRADES.stream().filter(facts.tool().scopes()::contains).toList());
        endpoint.put(
                "lineitems",
                site.lineItems(facts.course().id()) + "?type_id=" + facts.tool().id());
        LinkedColumn.inEndpointClaim(site, facts.columns(), facts.tool().id())
                .ifPresent(address -> endpoint.put("lineitem", address));
        return endpoint;
    }

    private Map<String, Object> members(LaunchFacts facts) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put(
                "context_memberships_url",
                site.memberships(facts.course().id(), facts.tool().id()));
        service.put("service_versions", List.of("1.0", "2.0"));
        return service;
    }
}
