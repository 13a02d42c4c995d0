package org.acquis.lti13.ags;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.LtiRequest;
import org.acquis.lti13.LtiResponse;
import org.acquis.lti13.Registration;
import org.acquis.lti13.Scope;
import org.acquis.lti13.json.BoundedJson;
import org.acquis.lti13.service.ServiceAddress;
import org.acquis.lti13.service.ServiceAnswer;
import org.acquis.lti13.service.ServiceCalls;
import org.acquis.lti13.service.ServiceFailure;

/**
 * The gradebook of a platform (AGS 2.0). A call whose scope the launch did not offer is not made. Each method makes one
 * request (lists: one a page) with one new token after a 401; when and how often to try is the caller's affair.
 */
public final class AgsClient {
    private final ServiceCalls calls;
    private final AgsPages pages;

    public AgsClient(ServiceCalls calls) {
        this.calls = calls;
        this.pages = new AgsPages(calls);
    }

    /** The columns that match, over all pages (AGS 2.0, 3.2.3). */
    public ServiceAnswer<List<LineItem>> lineItems(
            Registration registration, AgsEndpoint endpoint, LineItemFilter filter) {
        if (endpoint.lineItems().isEmpty()) {
            return ServiceAnswer.failed(new ServiceFailure.AddressNotOffered());
        }
        URI address = filter.on(endpoint.lineItems().get());
        return reading(endpoint.scopes())
                .then(scope -> pages.read(registration, scope, address, MediaType.LINE_ITEMS, LineItemJson::read));
    }

    /** One column as it is now: the full object that an update needs. */
    public ServiceAnswer<LineItem> lineItem(Registration registration, Set<Scope> offered, URI lineItem) {
        return reading(offered)
                .then(scope -> calls.send(registration, scope, LtiRequest.get(lineItem, MediaType.LINE_ITEM)))
                .then(AgsClient::column);
    }

    /** Creates a column; platforms do not notice duplicates, so look first (AGS 2.0, 3.2.5). */
    public ServiceAnswer<LineItem> createLineItem(Registration registration, AgsEndpoint endpoint, LineItem fresh) {
        if (endpoint.lineItems().isEmpty()) {
            return ServiceAnswer.failed(new ServiceFailure.AddressNotOffered());
        }
        return writing(
                registration,
                endpoint.scopes(),
                LtiRequest.Method.POST,
                endpoint.lineItems().get(),
                fresh);
    }

    /** Replaces a column by the full object (AGS 2.0, 3.2.7); its {@code id} must be there. */
    public ServiceAnswer<LineItem> updateLineItem(Registration registration, Set<Scope> offered, LineItem changed) {
        URI address = changed.id().orElseThrow(() -> new IllegalArgumentException("only a column with an id"));
        return writing(registration, offered, LtiRequest.Method.PUT, address, changed);
    }

    /** Deletes a column of our own making; the one coupled to the activity is refused without a request. */
    public ServiceAnswer<Deleted> deleteLineItem(Registration registration, AgsEndpoint endpoint, URI lineItem) {
        if (endpoint.lineItem().filter(lineItem::equals).isPresent()) {
            return ServiceAnswer.failed(new ServiceFailure.ColumnOfActivity());
        }
        return offered(endpoint.scopes(), Scope.LINE_ITEM)
                .then(scope -> calls.send(registration, scope, LtiRequest.delete(lineItem, MediaType.LINE_ITEM)))
                .then(response -> ServiceAnswer.done(new Deleted()));
    }

    /** Posts a score to a column (AGS 2.0, 3.4); 400 means that the person has no grades there. */
    public ServiceAnswer<Delivered> postScore(
            Registration registration, Set<Scope> offered, URI lineItem, Score score) {
        LtiRequest request = LtiRequest.sending(
                LtiRequest.Method.POST,
                ServiceAddress.below(lineItem, "scores"),
                MediaType.SCORE,
                MediaType.SCORE,
                ScoreJson.write(score));
        return offered(offered, Scope.SCORE)
                .then(scope -> calls.send(registration, scope, request))
                .either(
                        response -> ServiceAnswer.done(new Delivered()),
                        failure -> ServiceAnswer.failed(
                                failure instanceof ServiceFailure.BadRequest
                                        ? new ServiceFailure.NotGradable()
                                        : failure));
    }

    /** What the gradebook holds for one person; empty when it says nothing of him (AGS 2.0, 3.3.3). */
    public ServiceAnswer<Optional<Result>> result(
            Registration registration, Set<Scope> offered, URI lineItem, String userId) {
        URI address = ServiceAddress.with(ServiceAddress.below(lineItem, "results"), "user_id", userId);
        return offered(offered, Scope.RESULT_READONLY)
                .then(scope -> pages.read(registration, scope, address, MediaType.RESULTS, ResultJson::read))
                // A platform that ignores the filter must not make us read somebody else's grade.
                .then(results -> ServiceAnswer.done(results.stream()
                        .filter(result -> result.userId().equals(userId))
                        .findFirst()));
    }

    private ServiceAnswer<LineItem> writing(
            Registration registration, Set<Scope> offered, LtiRequest.Method method, URI address, LineItem item) {
        LtiRequest request =
                LtiRequest.sending(method, address, MediaType.LINE_ITEM, MediaType.LINE_ITEM, LineItemJson.write(item));
        return offered(offered, Scope.LINE_ITEM)
                .then(scope -> calls.send(registration, scope, request))
                .then(AgsClient::column);
    }

    private static ServiceAnswer<LineItem> column(LtiResponse response) {
        return BoundedJson.read(response.body())
                .filter(JsonNode::isObject)
                .flatMap(LineItemJson::read)
                .map(ServiceAnswer::done)
                .orElseGet(() -> ServiceAnswer.failed(new ServiceFailure.Unreadable()));
    }

    private static ServiceAnswer<Scope> reading(Set<Scope> offered) {
        return offered(offered, offered.contains(Scope.LINE_ITEM) ? Scope.LINE_ITEM : Scope.LINE_ITEM_READONLY);
    }

    private static ServiceAnswer<Scope> offered(Set<Scope> offered, Scope needed) {
        return offered.contains(needed)
                ? ServiceAnswer.done(needed)
                : ServiceAnswer.failed(new ServiceFailure.ScopeNotOffered(needed));
    }
}
