package org.acquis.demo.oidc;

import java.util.Optional;
import org.acquis.demo.claims.LaunchClaims;
import org.acquis.demo.claims.LaunchFacts;
import org.acquis.demo.gradebook.Columns;
import org.acquis.demo.site.Activities;
import org.acquis.demo.site.Courses;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoCourse;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoSession;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.People;
import org.acquis.demo.site.PhpJson;
import org.acquis.demo.site.SiteKey;
import org.acquis.demo.site.ToolLocation;
import org.acquis.demo.site.Tools;
import org.jooq.DSLContext;

/**
 * Answers an authentication request, in Moodle's order: what is wrong before the registered redirect address is known
 * to be meant shows a page, what is wrong after it is posted to the tool. The hint is spent even when refused.
 */
final class Authenticating {
    private final ToolLocation location;
    private final LaunchClaims claims;
    private final SiteKey key;
    private final PendingLaunches launches;
    private final Tools tools;
    private final Activities activities;
    private final Courses courses;
    private final People people;
    private final Columns columns;

    Authenticating(ToolLocation location, LaunchClaims claims, SiteKey key, DSLContext sql) {
        this.location = location;
        this.claims = claims;
        this.key = key;
        this.launches = new PendingLaunches(sql);
        this.tools = new Tools(sql);
        this.activities = new Activities(sql);
        this.courses = new Courses(sql);
        this.people = new People(sql);
        this.columns = new Columns(sql);
    }

    AuthAnswer answer(AuthRequest request, DemoSession session) {
        if (!request.isComplete()) {
            return new AuthAnswer.ErrorShown();
        }
        Optional<DemoActivity> activity =
                request.launchId().flatMap(id -> launches.takeUp(id, session)).flatMap(activities::findByModule);
        String redirectUri = request.redirectUri().orElse("");
        if (activity.isEmpty() || !redirectUri.equals(location.launchUrl().toString())) {
            return new AuthAnswer.ErrorShown();
        }
        Optional<AuthAnswer> error = wrong(request, session, redirectUri);
        return error.orElseGet(() -> launch(request, session, activity.get(), redirectUri));
    }

    private Optional<AuthAnswer> wrong(AuthRequest request, DemoSession session, String redirectUri) {
        if (request.clientId().filter(tools.registered().clientId()::equals).isEmpty()) {
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

    private AuthAnswer launch(AuthRequest request, DemoSession session, DemoActivity activity, String redirectUri) {
        Optional<DemoPerson> person =
                session.personId().isPresent() ? people.find(session.personId().getAsLong()) : Optional.empty();
        Optional<DemoCourse> course = courses.find(activity.courseId());
        if (person.isEmpty()
                || course.isEmpty()
                || !person.get().mayEnter()
                || !(activity.visible() || person.get().role().teaches())) {
            return new AuthAnswer.SentBack();
        }
        DemoTool tool = tools.registered();
        LaunchFacts facts = new LaunchFacts(
                tool,
                course.get(),
                activity,
                person.get(),
                columns.ofActivity(activity.id()),
                session.language(),
                session.sesskey());
        String nonce = request.nonce().orElse("");
        return new AuthAnswer.Launched(redirectUri, key.sign(PhpJson.write(claims.of(facts, nonce))));
    }
}
