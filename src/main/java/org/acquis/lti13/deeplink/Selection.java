package org.acquis.lti13.deeplink;

import java.util.List;
import java.util.Optional;

/**
 * What somebody chose (Deep Linking 2.0, Deep Linking Response Message).
 *
 * @param items none is an answer too: the platform closes its dialog
 * @param message shown to the person by the platform as a success
 * @param error shown to the person by the platform as a failure
 */
public record Selection(List<ResourceLinkItem> items, Optional<String> message, Optional<String> error) {

    public Selection {
        items = List.copyOf(items);
    }

    public static Selection of(List<ResourceLinkItem> items) {
        return new Selection(items, Optional.empty(), Optional.empty());
    }

    /** The person changed his mind. */
    public static Selection nothing() {
        return of(List.of());
    }

    /** The same with a word for the person. */
    public Selection saying(String said) {
        return new Selection(items, Optional.of(said), error);
    }

    /** Nothing could be chosen, and why. */
    public static Selection failed(String why) {
        return new Selection(List.of(), Optional.empty(), Optional.of(why));
    }
}
