package org.acquis.lti13.ags;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiResponse;
import org.acquis.lti13.Origin;
import org.acquis.lti13.Registration;
import org.acquis.lti13.Scope;
import org.acquis.lti13.json.BoundedJson;
import org.acquis.lti13.service.NextPage;
import org.acquis.lti13.service.ServiceAnswer;
import org.acquis.lti13.service.ServiceCalls;
import org.acquis.lti13.service.ServiceFailure;

/** A list over all its pages (AGS 2.0, 3.2.3 and 3.3.3). */
final class AgsPages {
    private static final int MOST_PAGES = 200;

    private final ServiceCalls calls;

    AgsPages(ServiceCalls calls) {
        this.calls = calls;
    }

    /** All elements that can be read; one that cannot is left out. */
    <T> ServiceAnswer<List<T>> read(
            Registration registration,
            Scope scope,
            URI address,
            String mediaType,
            Function<JsonNode, Optional<T>> element) {
        List<T> all = new ArrayList<>();
        Optional<URI> next = Optional.of(address);
        for (int page = 0; next.isPresent(); page++) {
            URI current = next.get();
            if (page == MOST_PAGES) {
                return ServiceAnswer.failed(new ServiceFailure.Unreadable());
            }
            if (!Origin.of(current).equals(Origin.of(address))) {
                return ServiceAnswer.failed(new ServiceFailure.AddressForeign());
            }
            ServiceAnswer<LtiResponse> answer = calls.send(registration, scope, LtiRequest.get(current, mediaType));
            if (answer instanceof ServiceAnswer.Failed<LtiResponse> failed) {
                return ServiceAnswer.failed(failed.reason());
            }
            LtiResponse response = ((ServiceAnswer.Done<LtiResponse>) answer).result();
            Optional<JsonNode> list = BoundedJson.read(response.body()).filter(JsonNode::isArray);
            if (list.isEmpty()) {
                return ServiceAnswer.failed(new ServiceFailure.Unreadable());
            }
            list.get().forEach(json -> element.apply(json).ifPresent(all::add));
            next = NextPage.of(response, current);
        }
        return ServiceAnswer.done(List.copyOf(all));
    }
}
