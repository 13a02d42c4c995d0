package org.acquis.lti13.launch;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields a platform posts to the launch address (Security Framework 5.1.1.3).
 *
 * @param error in place of a token, e.g. {@code login_required}
 * @param messageType {@code lti_message_type}: only LTI 1.1 sends it
 */
public record LaunchForm(
        @Nullable String idToken,
        @Nullable String state,
        @Nullable String error,
        @Nullable String messageType) {

    /** Reads form fields by name; a field that was not sent is null. */
    public static LaunchForm from(Function<String, @Nullable String> field) {
        return new LaunchForm(
                field.apply("id_token"), field.apply("state"), field.apply("error"), field.apply("lti_message_type"));
    }

    @Override
    public String toString() {
        return "LaunchForm[hidden]";
    }
}
