package org.acquis.demo.trial;

/** Requests that are counted since the start. */
public enum DemoRequest {
    LAUNCH,
    TOKEN_ISSUED,
    /** The tool read the site's public keys. */
    SITE_KEYS_READ,
    /** The site fetched the tool's public keys. */
    TOOL_KEYS_FETCHED,
    LINE_ITEMS_READ,
    LINE_ITEM_CREATED,
    /** A score was posted, whatever became of it; a fault before it counts too. */
    SCORE_POSTED,
    SCORE_STORED,
    RESULTS_READ,
    MEMBERS_READ
}
