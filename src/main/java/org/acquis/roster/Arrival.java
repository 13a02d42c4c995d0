package org.acquis.roster;

import java.util.Optional;
import org.acquis.lti13.LtiRole;
import org.acquis.lti13.PersonName;
import org.acquis.lti13.Scope;
import org.acquis.lti13.ags.AgsEndpoint;
import org.acquis.lti13.launch.Launch;
import org.acquis.lti13.launch.LtiContext;
import org.acquis.lti13.launch.ResourceLink;
import org.acquis.lti13.nrps.NrpsEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * What a launch says, in the shape of the columns it is compared with.
 *
 * Two custom parameters of the tool tell what no claim does: where the course was copied from, and the person's groups.
 *
 * @param context empty for a launch that tells none
 * @param link empty for a launch that is about the course only
 * @param preview not a person of the course, e.g. the platform's test user
 * @param groups ids, comma separated; empty for somebody in none, null where the platform tells none
 */
record Arrival(
        long platform,
        String deployment,
        String issuer,
        String sub,
        Names names,
        CourseRole role,
        boolean preview,
        String context,
        CourseFacts course,
        Optional<String> link,
        LinkFacts activity,
        @Nullable String groups) {
    private static final String HISTORY = "acquis_history";
    private static final String GROUPS = "acquis_groups";

    /** Parts of a name, each null where withheld. */
    record Names(
            @Nullable String name,
            @Nullable String given,
            @Nullable String family) {

        static Names of(PersonName told) {
            return new Names(
                    Fitting.text(told.full(), Fitting.NAME),
                    Fitting.text(told.given(), Fitting.NAME),
                    Fitting.text(told.family(), Fitting.NAME));
        }

        /** These, and the others where these are withheld: what was once told is not forgotten. */
        Names over(Names others) {
            return new Names(
                    name == null ? others.name : name,
                    given == null ? others.given : given,
                    family == null ? others.family : family);
        }

        @Override
        public String toString() {
            return "Names[hidden]";
        }
    }

    record CourseFacts(
            @Nullable String label,
            @Nullable String title,
            @Nullable String membershipsUrl,
            @Nullable String lineItemsUrl,
            @Nullable String agsScopes,
            @Nullable String copiedFrom) {}

    record LinkFacts(@Nullable String title, @Nullable String lineItemUrl) {}

    static Arrival of(Launch launch) {
        Optional<AgsEndpoint> ags = launch.ags();
        boolean testUser = launch.has(LtiRole.SYSTEM_TEST_USER);
        return new Arrival(
                launch.registration().id(),
                launch.deploymentId(),
                launch.registration().issuer(),
                launch.subject(),
                Names.of(launch.name()),
                LaunchedRole.of(launch.roles()),
                testUser,
                launch.context().map(LtiContext::id).orElse(""),
                new CourseFacts(
                        Fitting.text(launch.context().flatMap(LtiContext::label), Fitting.LABEL),
                        Fitting.text(launch.context().flatMap(LtiContext::title), Fitting.TITLE),
                        Fitting.address(launch.nrps().map(NrpsEndpoint::memberships)),
                        Fitting.address(ags.flatMap(AgsEndpoint::lineItems)),
                        ags.map(endpoint -> Scope.joined(endpoint.scopes())).orElse(null),
                        Fitting.ids(launch.custom().get(HISTORY))),
                launch.message().resourceLink().map(ResourceLink::id),
                new LinkFacts(
                        Fitting.text(launch.message().resourceLink().flatMap(ResourceLink::title), Fitting.TITLE),
                        Fitting.address(ags.flatMap(AgsEndpoint::lineItem))),
                Fitting.ids(launch.custom().get(GROUPS)));
    }

    /** The role to keep for this person: nobody becomes a learner by looking through a learner's eyes. */
    CourseRole lastingRole() {
        return preview ? CourseRole.NONE : role;
    }

    @Override
    public String toString() {
        return "Arrival[platform=" + platform + ", link=" + link.orElse("-") + "]";
    }
}
