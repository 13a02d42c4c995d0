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
import org.acquis.demo.site.Secrets;
import org.acquis.demo.site.Settings;
import org.acquis.demo.site.SiteAddress;

/** The claims of a launch, in Moodle's order (LTI 1.3 section 5.3). */
public final class LaunchClaims {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final long LIFE_SECONDS = 60;

    private final SiteAddress site;
    private final BasicOutcome outcome;
    private final String guid;
    private final Clock clock;

    public LaunchClaims(SiteAddress site, Settings settings, BasicOutcome outcome, Clock clock) {
        this.site = site;
        this.outcome = outcome;
        this.guid = settings.keptOrMade("guid", () -> Secrets.hex(32));
        this.clock = clock;
    }

    public Map<String, Object> of(LaunchFacts facts, String nonce) {
        LaunchMessage message = facts.message();
        Map<String, Object> claims = new LinkedHashMap<>();
        token(claims, facts, nonce);
        claims.put(LTI + "roles", RoleClaim.inLaunch(facts.person().role()));
        claims.put(LTI + "context", context(facts.course()));
        if (message instanceof LaunchMessage.Review review) {
            claims.put(LTI + "for_user", Map.of("user_id", Long.toString(review.forPerson())));
        }
        claims.put(LTI + "message_type", message.type());
        message.activity().ifPresent(activity -> link(claims, activity, facts));
        person(claims, facts.person(), facts.tool());
        claims.put(LTI + "launch_presentation", presentation(facts));
        claims.put(LTI + "tool_platform", platform());
        claims.put(LTI + "version", "1.3.0");
        claims.put(LTI + "custom", CustomClaim.of(site, facts));
        claims.putAll(ServiceClaims.of(site, facts));
        if (message instanceof LaunchMessage.Selection selection) {
            claims.put(SelectionClaim.NAME, SelectionClaim.of(site, facts, selection.terms()));
        }
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
        claims.put(LTI + "target_link_uri", facts.message().target(facts.tool()));
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

    private void link(Map<String, Object> claims, DemoActivity activity, LaunchFacts facts) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("title", activity.name());
        link.put("description", activity.intro());
        link.put("id", Long.toString(activity.id()));
        claims.put(LTI + "resource_link", link);
        if (activity.acceptsGrades()) {
            claims.put(
                    BasicOutcome.CLAIM,
                    outcome.of(
                            activity.id(),
                            facts.person().id(),
                            facts.tool().id(),
                            ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE)));
        }
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

    /** In a selection it holds the locale only. */
    private Map<String, Object> presentation(LaunchFacts facts) {
        Map<String, Object> presentation = new LinkedHashMap<>();
        presentation.put("locale", facts.language());
        facts.message().activity().ifPresent(activity -> {
            presentation.put("document_target", "iframe");
            presentation.put(
                    "return_url",
                    site.returnPage() + "?course=" + facts.course().id() + "&launch_container=3&instanceid="
                            + activity.id() + "&sesskey=" + facts.sesskey());
        });
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
}
