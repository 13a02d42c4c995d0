package org.acquis.demo.oidc;

import java.util.Optional;
import org.acquis.demo.claims.LaunchClaims;
import org.acquis.demo.claims.LaunchFacts;
import org.acquis.demo.claims.LaunchMessage;
import org.acquis.demo.gradebook.Columns;
import org.acquis.demo.site.Activities;
import org.acquis.demo.site.Courses;
import org.acquis.demo.site.DemoCourse;
import org.acquis.demo.site.DemoGroup;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoSession;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.Groups;
import org.acquis.demo.site.PhpJson;
import org.acquis.demo.site.SiteKey;
import org.acquis.demo.site.Tools;
import org.acquis.demo.trial.SelectionSwitch;
import org.acquis.demo.view.Browser;
import org.jooq.DSLContext;

/**
 * Answers an authentication request, in Moodle's order: what is wrong before the registered redirect address is known
 * to be meant shows a page, what is wrong after it is posted to the tool. The hint is spent even when refused.
 */
final class Authenticating {
    private final LaunchClaims claims;
    private final SiteKey key;
    private final Browser browser;
    private final SelectionSwitch selection;
    private final PendingLaunches launches;
    private final Tools tools;
    private final Activities activities;
    private final Courses courses;
    private final Groups groups;
    private final Columns columns;

    Authenticating(LaunchClaims claims, SiteKey key, DSLContext sql, Browser browser, SelectionSwitch selection) {
        this.claims = claims;
        this.key = key;
        this.browser = browser;
        this.selection = selection;
        this.launches = new PendingLaunches(sql);
        this.tools = new Tools(sql);
        this.activities = new Activities(sql);
        this.courses = new Courses(sql);
        this.groups = new Groups(sql);
        this.columns = new Columns(sql);
    }

    AuthAnswer answer(AuthRequest request, DemoSession session) {
        if (!request.isComplete()) {
            return new AuthAnswer.ErrorShown();
        }
        Optional<PendingLaunch> launch = request.launchId().flatMap(id -> launches.takeUp(id, session));
        Optional<DemoTool> tool = launch.flatMap(found -> tools.find(found.toolId()));
        String redirectUri = request.redirectUri().orElse("");
        if (launch.isEmpty() || tool.isEmpty() || !tool.get().at().redirects().contains(redirectUri)) {
            return new AuthAnswer.ErrorShown();
        }
        return wrong(request, session, tool.get(), redirectUri)
                .orElseGet(() -> launch(request, session, tool.get(), launch.get()));
    }

    private static Optional<AuthAnswer> wrong(
            AuthRequest request, DemoSession session, DemoTool tool, String redirectUri) {
        if (request.clientId().filter(tool.clientId()::equals).isEmpty()) {
            return posted(redirectUri, "unauthorized_client", Optional.empty());
        }
        String expected = Long.toString(session.personId().orElse(0));
        if (request.loginHint().filter(expected::equals).isEmpty()) {
            return posted(redirectUri, "access_denied", Optional.empty());
        }
        if (request.responseMode().filter("form_post"::equals).isEmpty()) {
            return posted(redirectUri, "invalid_request", Optional.of("Invalid response_mode"));
        }
        if (request.prompt().filter(prompt -> !prompt.equals("none")).isPresent()) {
            return posted(redirectUri, "invalid_request", Optional.of("Invalid prompt"));
        }
        return Optional.empty();
    }

    private static Optional<AuthAnswer> posted(String redirectUri, String error, Optional<String> description) {
        return Optional.of(new AuthAnswer.ErrorPosted(redirectUri, error, description));
    }

    private AuthAnswer launch(AuthRequest request, DemoSession session, DemoTool tool, PendingLaunch launch) {
        Optional<DemoCourse> course = courses.find(launch.courseId());
        Optional<DemoPerson> person = browser.person(session, launch.courseId()).filter(DemoPerson::mayEnter);
        Optional<LaunchMessage> message = message(launch);
        if (course.isEmpty() || person.isEmpty() || message.isEmpty()) {
            return new AuthAnswer.SentBack(launch.courseId());
        }
        if (message.get() instanceof LaunchMessage.Selection
                && !person.get().role().manages()) {
            return new AuthAnswer.ErrorShown();
        }
        LaunchFacts facts = new LaunchFacts(
                tool,
                course.get(),
                message.get(),
                person.get(),
                groups.ofPerson(launch.courseId(), person.get().id()).stream()
                        .map(DemoGroup::id)
                        .toList(),
                courses.history(course.get()),
                activities.ofCourse(launch.courseId()).stream()
                        .anyMatch(activity -> activity.toolId() == launch.toolId()),
                session.language(),
                session.sesskey());
        String nonce = request.nonce().orElse("");
        return new AuthAnswer.Launched(
                request.redirectUri().orElse(""), key.sign(PhpJson.write(claims.of(facts, nonce))));
    }

    /** Empty when the activity was removed in the meantime. */
    private Optional<LaunchMessage> message(PendingLaunch launch) {
        if (launch.activityId().isEmpty()) {
            return Optional.of(new LaunchMessage.Selection(selection.terms()));
        }
        return activities
                .find(launch.activityId().getAsLong())
                .map(activity -> new LaunchMessage.Link(activity, columns.ofActivity(activity.id())))
                .map(link -> launch.forPerson().isPresent()
                        ? new LaunchMessage.Review(link, launch.forPerson().getAsLong())
                        : link);
    }
}
