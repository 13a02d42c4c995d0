package org.acquis.web.lti;

import org.acquis.lti13.Refusal;

/** A deep linking request that was verified, and has no page here to choose from. */
record ContentSelectionNotOffered() implements Refusal {
    @Override
    public String code() {
        return "deep-linking-not-offered";
    }

    @Override
    public int status() {
        return 400;
    }
}
