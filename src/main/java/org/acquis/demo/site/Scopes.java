package org.acquis.demo.site;

import java.util.List;

/** The service scopes the site knows (AGS 2.0 section 4.1, NRPS 2.0 section 2.1). */
public final class Scopes {
    public static final String LINE_ITEM = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
    public static final String LINE_ITEM_READ = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly";
    public static final String RESULT_READ = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";
    public static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
    public static final String MEMBERS = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";

    /** Asked for and granted; the service itself never worked for LTI 1.3 tools. */
    public static final String TOOL_SETTING = "https://purl.imsglobal.org/spec/lti-ts/scope/toolsetting";

    /** In the order the endpoint claim lists them. */
    public static final List<String> GRADES = List.of(LINE_ITEM, LINE_ITEM_READ, RESULT_READ, SCORE);

    private Scopes() {}
}
