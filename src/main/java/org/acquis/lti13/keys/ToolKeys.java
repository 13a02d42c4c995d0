package org.acquis.lti13.keys;

import java.util.List;

/**
 * Port: the keys of this tool (Security Framework 6.3). A new key is published before it signs, an old one stays published
 * after it last signed: platforms cache.
 */
public interface ToolKeys {
    /** The one that signs now. */
    ToolKey current();

    /** All that platforms must be able to find: current, next and overlapping former ones. */
    List<PublishedKey> published();
}
