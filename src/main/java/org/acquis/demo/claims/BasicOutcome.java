package org.acquis.demo.claims;

import java.util.LinkedHashMap;
import java.util.Map;
import org.acquis.demo.site.PhpJson;
import org.acquis.demo.site.Secrets;
import org.acquis.demo.site.Settings;
import org.acquis.demo.site.SiteAddress;

/** The LTI 1.1 outcome claim, which Moodle sends along whenever an activity accepts grades. */
public final class BasicOutcome {
    /** Name of the claim, in launches and in membership messages. */
    public static final String CLAIM = "https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome";

    private final SiteAddress site;
    private final String secret;

    public BasicOutcome(SiteAddress site, Settings settings) {
        this.site = site;
        this.secret = settings.keptOrMade("outcome_secret", () -> Secrets.hex(32));
    }

    public Map<String, Object> of(long activityId, long personId, long toolId, long launch) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("instanceid", Long.toString(activityId));
        data.put("userid", Long.toString(personId));
        data.put("typeid", Long.toString(toolId));
        data.put("launchid", launch);
        Map<String, Object> sourced = new LinkedHashMap<>();
        sourced.put("data", data);
        sourced.put("hash", Secrets.sha256(PhpJson.write(data) + secret));
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("lis_result_sourcedid", PhpJson.write(sourced));
        claim.put("lis_outcome_service_url", site.outcomes());
        return claim;
    }
}
