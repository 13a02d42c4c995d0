package org.acquis.roster;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.LtiRole;
import org.acquis.lti13.PersonName;
import org.acquis.lti13.Registration;
import org.acquis.lti13.Scope;
import org.acquis.lti13.ags.AgsEndpoint;
import org.acquis.lti13.deeplink.DeepLinkingSettings;
import org.acquis.lti13.launch.Launch;
import org.acquis.lti13.launch.LtiContext;
import org.acquis.lti13.launch.Message;
import org.acquis.lti13.launch.Presentation;
import org.acquis.lti13.launch.ResourceLink;
import org.acquis.lti13.nrps.NrpsEndpoint;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.platform.Platforms;

/** Launches for tests, as Moodle sends them: course 2, activity 1, deployment 1, one change at a time. */
record Launches(
        Registration registration,
        String sub,
        PersonName name,
        Set<LtiRole> roles,
        Optional<LtiContext> context,
        ResourceLink link,
        Optional<AgsEndpoint> ags,
        Optional<NrpsEndpoint> nrps,
        Optional<String> locale) {
    static final URI COLUMNS = URI.create(Platforms.ISSUER + "/mod/lti/services.php/2/lineitems?type_id=1");
    static final URI COLUMN = URI.create(Platforms.ISSUER + "/mod/lti/services.php/2/lineitems/2/lineitem?type_id=1");
    static final URI MEMBERS =
            URI.create(Platforms.ISSUER + "/mod/lti/services.php/CourseSection/2/bindings/1/memberships");

    static Launches of(Registration registration) {
        return new Launches(
                registration,
                "5",
                name("Léa Martin", "Léa", "Martin"),
                Set.of(LtiRole.CONTEXT_LEARNER),
                Optional.of(new LtiContext("2", Optional.of("MKT1"), Optional.of("Marketing digital"))),
                new ResourceLink("1", Optional.of("Étude de cas"), Optional.empty()),
                Optional.of(new AgsEndpoint(
                        Set.of(Scope.SCORE, Scope.LINE_ITEM), Optional.of(COLUMNS), Optional.of(COLUMN))),
                Optional.of(new NrpsEndpoint(MEMBERS)),
                Optional.of("fr"));
    }

    /** What remembers launches, at one moment. */
    static RecordingVisit recording(Database database, Instant when) {
        Clock clock = Clock.fixed(when, ZoneOffset.UTC);
        return new RecordingVisit(
                database,
                new TakingOver(new AuditLog(clock), (tx, course, to) -> {}),
                (tx, activity, title) -> {},
                clock);
    }

    static PersonName name(String full, String given, String family) {
        return new PersonName(Optional.of(full), Optional.of(given), Optional.of(family));
    }

    Launches by(String other) {
        return new Launches(registration, other, name, roles, context, link, ags, nrps, locale);
    }

    Launches named(PersonName other) {
        return new Launches(registration, sub, other, roles, context, link, ags, nrps, locale);
    }

    Launches as(LtiRole... others) {
        return new Launches(registration, sub, name, Set.of(others), context, link, ags, nrps, locale);
    }

    Launches in(LtiContext other) {
        return new Launches(registration, sub, name, roles, Optional.of(other), link, ags, nrps, locale);
    }

    Launches inNoCourse() {
        return new Launches(registration, sub, name, roles, Optional.empty(), link, ags, nrps, locale);
    }

    Launches opening(ResourceLink other) {
        return new Launches(registration, sub, name, roles, context, other, ags, nrps, locale);
    }

    Launches with(AgsEndpoint other) {
        return new Launches(registration, sub, name, roles, context, link, Optional.of(other), nrps, locale);
    }

    Launches withoutServices() {
        return new Launches(registration, sub, name, roles, context, link, Optional.empty(), Optional.empty(), locale);
    }

    Launches speaking(Optional<String> other) {
        return new Launches(registration, sub, name, roles, context, link, ags, nrps, other);
    }

    Launch launch() {
        return launch(new Message.ResourceLinkRequest(link));
    }

    /** The same person, choosing content for the same course. */
    Launch choosingContent() {
        return launch(new Message.DeepLinkingRequest(new DeepLinkingSettings(
                URI.create(Platforms.ISSUER + "/mod/lti/contentitem_return.php"),
                List.of("ltiResourceLink"),
                List.of("iframe"),
                true,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
    }

    /** The same through another deployment. */
    Launch launch(String deployment) {
        return launch(deployment, new Message.ResourceLinkRequest(link));
    }

    private Launch launch(Message message) {
        return launch("1", message);
    }

    private Launch launch(String deployment, Message message) {
        return new Launch(
                registration,
                deployment,
                sub,
                name,
                Optional.empty(),
                roles,
                context,
                message,
                ags,
                nrps,
                Map.of("acquis_map", "C1.1"),
                new Presentation(locale, Optional.of("iframe"), Optional.empty()),
                Optional.empty(),
                Optional.of("moodle"),
                URI.create("https://acquis.example.org/lti/launch"));
    }
}
