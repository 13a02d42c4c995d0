package org.acquis.demo.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.trial.SelectionTerms;

/** The settings of a deep-linking request (Deep Linking 2.0 section 4.4.1), as sparse as Moodle's. */
final class SelectionClaim {
    static final String NAME = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

    private SelectionClaim() {}

    static Map<String, Object> of(SiteAddress site, LaunchFacts facts, SelectionTerms terms) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("accept_types", List.of("ltiResourceLink"));
        settings.put("accept_presentation_document_targets", List.of("frame", "iframe", "window"));
        settings.put("accept_copy_advice", false);
        settings.put("accept_multiple", terms.acceptMultiple());
        settings.put("accept_unsigned", false);
        settings.put("auto_create", false);
        settings.put("can_confirm", false);
        if (!terms.acceptLineItem()) {
            settings.put("accept_lineitem", false);
        }
        terms.data().ifPresent(data -> settings.put("data", data));
        settings.put(
                "deep_link_return_url",
                site.selectionReturn() + "?course=" + facts.course().id() + "&id="
                        + facts.tool().id() + "&sesskey=" + facts.sesskey());
        settings.put("title", facts.tool().name());
        settings.put("text", "");
        return settings;
    }
}
