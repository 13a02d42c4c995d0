package org.acquis.demo;

import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.SiteAddress;

/** What a tool must know of the demo LMS to be registered with it, without dynamic registration. */
public record DemoRegistration(
        String issuer,
        String clientId,
        String deploymentId,
        String authorizationEndpoint,
        String tokenEndpoint,
        String jwksUri) {

    static DemoRegistration of(SiteAddress site, DemoTool tool) {
        return new DemoRegistration(
                site.issuer(),
                tool.clientId(),
                Long.toString(tool.id()),
                site.authorization(),
                site.token(),
                site.keys());
    }
}
