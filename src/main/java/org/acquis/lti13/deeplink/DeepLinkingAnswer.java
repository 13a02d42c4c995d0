package org.acquis.lti13.deeplink;

import java.net.URI;

/** What came of answering a deep linking request (Deep Linking 2.0, Deep Linking Response Message). */
public sealed interface DeepLinkingAnswer permits DeepLinkingAnswer.Signed, SelectionRefusal {

    /**
     * Let the browser post this: a form with the single field {@code JWT} (Deep Linking 2.0, Deep Linking Response Message and Security Framework
     * 5.2.2). It is for that one browser and for a few minutes.
     *
     * @param returnUrl may hold a session key of the platform: never log it
     */
    record Signed(URI returnUrl, String jwt) implements DeepLinkingAnswer {
        /** Name of the form's field. */
        public static final String FIELD = "JWT";

        @Override
        public String toString() {
            return "Signed[hidden]";
        }
    }
}
