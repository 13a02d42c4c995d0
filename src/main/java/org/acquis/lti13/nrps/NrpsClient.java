package org.acquis.lti13.nrps;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiResponse;
import org.acquis.lti13.Origin;
import org.acquis.lti13.Registration;
import org.acquis.lti13.Scope;
import org.acquis.lti13.service.NextPage;
import org.acquis.lti13.service.ServiceAnswer;
import org.acquis.lti13.service.ServiceCalls;
import org.acquis.lti13.service.ServiceFailure;

/** The members of a course, over all pages (NRPS 2.0, 2.4). */
public final class NrpsClient {
    private static final int USUAL_CAP = 10_000;
    private static final int MOST_PAGES = 1_000;

    private final ServiceCalls calls;
    private final int cap;

    public NrpsClient(ServiceCalls calls) {
        this(calls, USUAL_CAP);
    }

    /**
     * @param cap how many members are read at most
     */
    public NrpsClient(ServiceCalls calls, int cap) {
        this.calls = calls;
        this.cap = cap;
    }

    /** Everybody the filter lets through; one person is listed once. */
    public ServiceAnswer<Members> members(Registration registration, NrpsEndpoint endpoint, MemberFilter filter) {
        URI first = filter.on(endpoint.memberships());
        Map<String, Member> all = new LinkedHashMap<>();
        Optional<URI> next = Optional.of(first);
        for (int page = 0; next.isPresent() && all.size() < cap; page++) {
            URI address = next.get();
            if (page == MOST_PAGES) {
                return ServiceAnswer.failed(new ServiceFailure.Unreadable());
            }
            if (!Origin.of(address).equals(Origin.of(first))) {
                return ServiceAnswer.failed(new ServiceFailure.AddressForeign());
            }
            ServiceAnswer<LtiResponse> answer =
                    calls.send(registration, Scope.MEMBERSHIP_READONLY, LtiRequest.get(address, MemberPage.MEDIA_TYPE));
            if (answer instanceof ServiceAnswer.Failed<LtiResponse> failed) {
                return ServiceAnswer.failed(failed.reason());
            }
            LtiResponse response = ((ServiceAnswer.Done<LtiResponse>) answer).result();
            Optional<List<Member>> members = MemberPage.read(response);
            if (members.isEmpty()) {
                return ServiceAnswer.failed(new ServiceFailure.Unreadable());
            }
            members.get().forEach(member -> all.putIfAbsent(member.userId(), member));
            // Moodle's next page forgets the role.
            next = NextPage.of(response, address).map(filter::on);
        }
        boolean complete = next.isEmpty() && all.size() <= cap;
        return ServiceAnswer.done(new Members(all.values().stream().limit(cap).toList(), complete));
    }
}
