package org.acquis.lti13.deeplink;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a platform says it takes back (Deep Linking 2.0, Deep Linking Settings).
 *
 * @param returnUrl where the browser posts the answer; https and of the registration's origins. May hold a session key of
 *     the platform: never log it
 * @param acceptTypes types of content items, e.g. {@code ltiResourceLink}; never empty
 * @param presentationTargets where items may be shown: {@code iframe}, {@code window}, {@code embed}
 * @param acceptMultiple several items at once; false where the platform does not promise it
 * @param acceptLineItem false only where the platform says so: Moodle says nothing and takes columns
 * @param data to be given back character by character
 * @param title what the teacher had typed already
 * @param text what the teacher had typed already
 */
public record DeepLinkingSettings(
        URI returnUrl,
        List<String> acceptTypes,
        List<String> presentationTargets,
        boolean acceptMultiple,
        boolean acceptLineItem,
        Optional<String> data,
        Optional<String> title,
        Optional<String> text) {

    public DeepLinkingSettings {
        acceptTypes = List.copyOf(acceptTypes);
        presentationTargets = List.copyOf(presentationTargets);
    }

    /** Types only: the rest is the platform's own business. */
    @Override
    public String toString() {
        return "DeepLinkingSettings[acceptTypes=" + acceptTypes + ", acceptMultiple=" + acceptMultiple
                + ", acceptLineItem=" + acceptLineItem + "]";
    }
}
