package org.acquis.demo.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acquis.demo.site.Scopes;
import org.acquis.demo.site.SiteAddress;

/**
 * The claims that name services (AGS 2.0 section 3.1, NRPS 2.0 section 2.2); only those the tool may use. Who is in a course is
 * offered only where an activity opens the tool, so not when content is selected there for the first time.
 */
final class ServiceClaims {
    private ServiceClaims() {}

    static Map<String, Object> of(SiteAddress site, LaunchFacts facts) {
        Map<String, Object> claims = new LinkedHashMap<>();
        if (facts.tool().acceptsGrades()) {
            claims.put("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint", grades(site, facts));
        }
        if (facts.tool().scopes().contains(Scopes.MEMBERS) && facts.toolInUse()) {
            claims.put("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice", members(site, facts));
        }
        return claims;
    }

    private static Map<String, Object> grades(SiteAddress site, LaunchFacts facts) {
        Map<String, Object> endpoint = new LinkedHashMap<>();
        endpoint.put(
                "scope",
                Scopes.GRADES.stream().filter(facts.tool().scopes()::contains).toList());
        endpoint.put(
                "lineitems",
                site.lineItems(facts.course().id()) + "?type_id=" + facts.tool().id());
        LinkedColumn.inEndpointClaim(
                        site, facts.message().columns(), facts.tool().id())
                .ifPresent(address -> endpoint.put("lineitem", address));
        return endpoint;
    }

    private static Map<String, Object> members(SiteAddress site, LaunchFacts facts) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put(
                "context_memberships_url",
                site.memberships(facts.course().id(), facts.tool().id()));
        service.put("service_versions", List.of("1.0", "2.0"));
        return service;
    }
}
