package org.acquis.demo.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.acquis.demo.claims.RoleClaim;
import org.acquis.demo.site.Activities;
import org.acquis.demo.site.Courses;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoCourse;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.People;
import org.acquis.demo.site.PhpJson;
import org.acquis.demo.site.Scopes;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.site.Tools;
import org.acquis.demo.trial.DemoRequest;
import org.acquis.demo.trial.RequestCounters;

/** Members of a course (NRPS 2.0 section 2.4): suspended ones are absent, the next page's address forgets the role. */
final class Memberships implements ServiceResource {
    private static final String ROLE_PREFIX = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

    private final SiteAddress site;
    private final Courses courses;
    private final Activities activities;
    private final People people;
    private final Tools tools;
    private final MemberJson json;
    private final RequestCounters counters;

    Memberships(
            SiteAddress site,
            Courses courses,
            Activities activities,
            People people,
            Tools tools,
            MemberJson json,
            RequestCounters counters) {
        this.site = site;
        this.courses = courses;
        this.activities = activities;
        this.people = people;
        this.tools = tools;
        this.json = json;
        this.counters = counters;
    }

    @Override
    public Pattern path() {
        return Pattern.compile("/CourseSection/(\\d{1,18})/bindings/(\\d{1,18})/memberships");
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(MediaTypes.MEMBERS);
    }

    @Override
    public List<String> methods() {
        return List.of("GET");
    }

    @Override
    public ServiceAnswer answer(ServiceCall call) {
        Optional<DemoTool> tool =
                call.tool(Scopes.MEMBERS).filter(id -> id == call.pathId(1)).flatMap(tools::find);
        if (tool.isEmpty()) {
            return new ServiceAnswer.Refused(401, "Unauthorized");
        }
        Optional<DemoCourse> course = courses.find(call.pathId(0));
        if (course.isEmpty()) {
            return new ServiceAnswer.Refused(404, "Not Found: Course doesn't exist");
        }
        Optional<DemoActivity> link = call.query("rlid").flatMap(this::activity);
        if (call.query("rlid").isPresent() && link.isEmpty()) {
            return new ServiceAnswer.Refused(404, "Not Found: Resource link doesn't exist");
        }
        if (link.filter(activity -> activity.courseId() != course.get().id()).isPresent()) {
            return new ServiceAnswer.DatabaseRefused();
        }
        counters.count(DemoRequest.MEMBERS_READ);
        return list(call, course.get(), link, tool.get());
    }

    private Optional<DemoActivity> activity(String rlid) {
        return rlid.matches("\\d{1,18}") ? activities.find(Long.parseLong(rlid)) : Optional.empty();
    }

    private ServiceAnswer list(ServiceCall call, DemoCourse course, Optional<DemoActivity> link, DemoTool tool) {
        List<DemoPerson> members = people.activeMembers(course.id()).stream()
                .filter(person -> wanted(call, person))
                .toList();
        String address = site.memberships(course.id(), tool.id());
        Map<String, Object> container = new LinkedHashMap<>();
        container.put("id", address);
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("id", Long.toString(course.id()));
        context.put("label", course.shortName());
        context.put("title", course.fullName());
        container.put("context", context);
        container.put(
                "members",
                BrokenLink.page(members, call).stream()
                        .map(person -> json.written(person, tool, link))
                        .toList());
        return new ServiceAnswer.Json(
                200, MediaTypes.MEMBERS, PhpJson.write(container), next(address, call, members.size()));
    }

    /** An unknown role filters nothing. */
    private static boolean wanted(ServiceCall call, DemoPerson person) {
        Optional<String> role = call.query("role")
                .map(given -> given.startsWith(ROLE_PREFIX) ? given.substring(ROLE_PREFIX.length()) : given)
                .filter(List.of("Instructor", "Learner")::contains);
        return role.map(RoleClaim.inMemberships(person.role())::equals).orElse(true);
    }

    /** Well formed, unlike that of the grade services, but without the role. */
    private static Optional<String> next(String address, ServiceCall call, int total) {
        OptionalLong limit = call.number("limit");
        long from = call.number("from").orElse(0) + limit.orElse(0);
        if (limit.isEmpty() || from >= total) {
            return Optional.empty();
        }
        String rlid = call.query("rlid").map(id -> "rlid=" + id + "&").orElse("");
        return Optional.of(
                "<" + address + "?" + rlid + "limit=" + limit.getAsLong() + "&from=" + from + ">; rel=\"next\"");
    }
}
