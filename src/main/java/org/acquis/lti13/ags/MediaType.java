package org.acquis.lti13.ags;

/** Media types of AGS 2.0 (3.2 to 3.4). Moodle wants exactly these and nothing beside them. */
final class MediaType {
    static final String LINE_ITEM = "application/vnd.ims.lis.v2.lineitem+json";
    static final String LINE_ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";
    static final String SCORE = "application/vnd.ims.lis.v1.score+json";
    static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";

    private MediaType() {}
}
