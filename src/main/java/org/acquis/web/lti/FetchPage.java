package org.acquis.web.lti;

import org.acquis.web.KeptSecret;
import org.acquis.web.Texts;

/** Holds a launch until its scripts have fetched the browser's secret from the platform. */
public record FetchPage(Texts texts, KeptSecret secret, String idToken, String state) {
    @Override
    public String toString() {
        return "FetchPage[hidden]";
    }
}
