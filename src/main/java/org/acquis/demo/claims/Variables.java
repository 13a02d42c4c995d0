package org.acquis.demo.claims;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoCourse;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.SiteAddress;
import org.jspecify.annotations.Nullable;

/** Substitution variables that work in Moodle 4.5; everything else stays as it is written, dollar sign included. */
final class Variables {
    private static final DateTimeFormatter ATOM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final Map<String, @Nullable String> values = new LinkedHashMap<>();

    Variables(SiteAddress site, LaunchFacts facts) {
        course(facts);
        person(facts.person(), facts.tool());
        services(site, facts);
        values.put(
                "$ResourceLink.id",
                facts.message()
                        .activity()
                        .map(activity -> Long.toString(activity.id()))
                        .orElse(null));
        values.put(
                "$ResourceLink.title",
                facts.message().activity().map(DemoActivity::name).orElse(null));
        values.put("$Membership.role", RoleClaim.variable(facts.person().role()));
        values.put("$Moodle.Person.userGroupIds", listed(facts.groups()));
    }

    /** Null for what a selection has not: Moodle says null there as well. */
    @Nullable
    String resolve(String value) {
        return values.containsKey(value) ? values.get(value) : value;
    }

    private void course(LaunchFacts facts) {
        DemoCourse course = facts.course();
        values.put("$Context.id", Long.toString(course.id()));
        values.put("$Context.title", course.fullName());
        values.put("$Context.label", course.shortName());
        values.put("$Context.id.history", listed(facts.history()));
        values.put("$Context.sourcedId", course.idNumber());
        values.put("$CourseSection.title", course.fullName());
        values.put("$CourseSection.label", course.shortName());
        values.put("$CourseSection.sourcedId", course.idNumber());
        values.put("$CourseSection.timeFrame.begin", atom(course.begins()));
        values.put("$CourseSection.timeFrame.end", atom(course.ends()));
        values.put("$Context.timeFrame.begin", Long.toString(course.begins().getEpochSecond()));
    }

    private void person(DemoPerson person, DemoTool tool) {
        values.put("$User.id", Long.toString(person.id()));
        values.put("$Person.sourcedId", person.idNumber());
        values.put("$Person.address.timezone", "99");
        values.put("$Person.address.country", "FR");
        if (tool.sendsNames()) {
            values.put("$User.username", person.username());
            values.put("$Person.name.full", person.fullName());
            values.put("$Person.name.given", person.givenName());
            values.put("$Person.name.family", person.familyName());
        }
        if (tool.sendsEmail()) {
            values.put("$Person.email.primary", person.email());
        }
    }

    private void services(SiteAddress site, LaunchFacts facts) {
        long courseId = facts.course().id();
        long toolId = facts.tool().id();
        values.put("$LineItem.url", LinkedColumn.address(site, facts.message().columns(), toolId));
        values.put("$LineItems.url", site.lineItems(courseId) + "?type_id=" + toolId);
        values.put("$ToolProxyBinding.memberships.url", site.memberships(courseId, toolId));
    }

    private static String listed(List<Long> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static String atom(Instant time) {
        return ATOM.format(time.atOffset(ZoneOffset.UTC));
    }
}
