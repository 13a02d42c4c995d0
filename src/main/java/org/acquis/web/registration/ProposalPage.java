package org.acquis.web.registration;

import java.util.List;
import java.util.Optional;
import org.acquis.web.Texts;

/**
 * What will be asked of a platform.
 *
 * @param school empty: the platform becomes a school of its own
 * @param host of the platform
 * @param product such as {@code moodle 4.5}; empty where it does not say
 * @param services in words
 * @param people what is asked about people, in words
 * @param others registrations of the same site, which this one may replace
 * @param action address of this page
 * @param form what the platform sent, to be sent back by the button
 */
public record ProposalPage(
        Texts texts,
        Optional<String> school,
        String host,
        Optional<String> product,
        List<String> services,
        List<String> people,
        List<Other> others,
        String action,
        Form form) {

    /** @param ticked there is only this one, so it is most likely the one that was lost */
    public record Other(long id, String line, boolean ticked) {}

    /** Holds the platform's registration token. */
    public record Form(String openidConfiguration, String token) {
        @Override
        public String toString() {
            return "Form[hidden]";
        }
    }
}
