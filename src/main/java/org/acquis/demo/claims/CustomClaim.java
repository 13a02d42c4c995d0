package org.acquis.demo.claims;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.SiteAddress;
import org.jspecify.annotations.Nullable;

/**
 * The {@code custom} claim: link, then tool (which wins on a clash), then what the services add unasked. A key with
 * other than lower-case letters, digits and underscores comes twice.
 */
final class CustomClaim {
    private CustomClaim() {}

    static Map<String, @Nullable String> of(SiteAddress site, LaunchFacts facts) {
        Variables variables = new Variables(site, facts);
        Map<String, @Nullable String> claim = new LinkedHashMap<>();
        Map<String, String> ofLink =
                facts.message().activity().map(DemoActivity::customParameters).orElse(Map.of());
        ofLink.forEach((key, value) -> putTwice(claim, key, variables.resolve(value)));
        facts.tool().customParameters().forEach((key, value) -> putTwice(claim, key, variables.resolve(value)));
        facts.message().custom().forEach((key, value) -> putTwice(claim, key, variables.resolve(value)));
        addedByServices(claim, site, facts);
        return claim;
    }

    private static void putTwice(Map<String, @Nullable String> claim, String key, @Nullable String value) {
        claim.put(key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_"), value);
        claim.put(key, value);
    }

    private static void addedByServices(Map<String, @Nullable String> claim, SiteAddress site, LaunchFacts facts) {
        long courseId = facts.course().id();
        long toolId = facts.tool().id();
        claim.put("context_memberships_url", site.memberships(courseId, toolId));
        claim.put("system_setting_url", site.services() + "/tool/" + toolId + "/custom");
        claim.put(
                "context_setting_url",
                site.services() + "/CourseSection/" + courseId + "/bindings/tool/" + toolId + "/custom");
        if (facts.message().activity().isPresent()) {
            claim.put("link_setting_url", site.services() + "/links/{link_id}/custom");
        }
    }
}
