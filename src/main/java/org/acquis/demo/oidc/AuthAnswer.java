package org.acquis.demo.oidc;

import java.util.Optional;

/** How the authorization endpoint answers. */
sealed interface AuthAnswer {

    /** A page of the LMS in the frame; the tool hears nothing. */
    record ErrorShown() implements AuthAnswer {}

    /** A form post with an error to the tool. */
    record ErrorPosted(String redirectUri, String error, Optional<String> description) implements AuthAnswer {}

    /** Back into the launch's course: this person may not open the activity. */
    record SentBack(long courseId) implements AuthAnswer {}

    /** A form post with the id_token to the tool. */
    record Launched(String redirectUri, String idToken) implements AuthAnswer {

        @Override
        public String toString() {
            return "Launched";
        }
    }
}
