package org.acquis.gradesync.sending;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.lti13.Registration;
import org.acquis.lti13.ags.AgsClient;
import org.acquis.lti13.ags.LineItem;
import org.acquis.lti13.ags.LineItemFilter;
import org.acquis.lti13.nrps.MemberFilter;
import org.acquis.lti13.nrps.Members;
import org.acquis.lti13.nrps.NrpsClient;
import org.acquis.lti13.nrps.NrpsEndpoint;
import org.acquis.lti13.service.ServiceAnswer;
import org.acquis.lti13.service.ServiceFailure;

/**
 * Tells whether activities of a course were removed from the platform, which says so nowhere by itself. An activity is
 * taken for removed only where the platform, asked for its members, answers that it does not know it (NRPS 2.0, 2.4.4:
 * {@code rlid}; 404 on Moodle), while it knows, at the same moment, the one that a person has open, and while the list
 * of columns shows ours without that activity's own. An outage, a missing right or a wrong address fails the second
 * question; a platform that ignores {@code rlid} knows every activity.
 */
final class RemovedActivities {
    private final Registration registration;
    private final NrpsClient nrps;
    private final NrpsEndpoint memberships;
    private final Set<URI> listed;

    private RemovedActivities(Registration registration, NrpsClient nrps, NrpsEndpoint memberships, Set<URI> listed) {
        this.registration = registration;
        this.nrps = nrps;
        this.memberships = memberships;
        this.listed = listed;
    }

    /**
     * An activity that may be no more.
     *
     * @param own its own column, where a launch told one
     * @param ours columns of our making
     */
    record Suspect(String resourceLinkId, Optional<URI> own, Set<URI> ours) {}

    /** @param open resource link of an activity that a person has open */
    static ServiceAnswer<RemovedActivities> ask(CourseServices services, AgsClient ags, NrpsClient nrps, String open) {
        if (services.registration().isEmpty() || services.memberships().isEmpty()) {
            return ServiceAnswer.failed(new ServiceFailure.AddressNotOffered());
        }
        Registration registration = services.registration().get();
        NrpsEndpoint memberships = new NrpsEndpoint(services.memberships().get());
        ServiceAnswer<List<LineItem>> columns = ags.lineItems(registration, services.gradebook(), LineItemFilter.all());
        return columns.then(all -> nrps.members(registration, memberships, MemberFilter.ofLink(open))
                .then(known ->
                        ServiceAnswer.done(new RemovedActivities(registration, nrps, memberships, addresses(all)))));
    }

    ServiceAnswer<Boolean> removed(Suspect suspect) {
        boolean alive = suspect.own().filter(listed::contains).isPresent()
                || suspect.ours().stream().noneMatch(listed::contains);
        if (alive) {
            return ServiceAnswer.done(false);
        }
        ServiceAnswer<Members> answer =
                nrps.members(registration, memberships, MemberFilter.ofLink(suspect.resourceLinkId()));
        Optional<ServiceFailure> failure = answer.failure();
        if (failure.isEmpty()) {
            return ServiceAnswer.done(false);
        }
        return failure.get() instanceof ServiceFailure.Gone
                ? ServiceAnswer.done(true)
                : ServiceAnswer.failed(failure.get());
    }

    private static Set<URI> addresses(List<LineItem> columns) {
        return columns.stream().flatMap(column -> column.id().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
