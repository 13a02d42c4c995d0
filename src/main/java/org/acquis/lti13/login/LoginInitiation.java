package org.acquis.lti13.login;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a third-party login initiation, as they came (Security Framework 5.1.1.1; LTI 1.3 core, 4.1).
 *
 * @param storageTarget the frame that stores data for tools without cookies; absent where a platform offers none
 */
public record LoginInitiation(
        @Nullable String issuer,
        @Nullable String loginHint,
        @Nullable String targetLinkUri,
        @Nullable String messageHint,
        @Nullable String clientId,
        @Nullable String deploymentId,
        @Nullable String storageTarget) {

    /**
     * Reads query or form parameters by name.
     *
     * @param parameter gives the decoded value of a parameter, or null when it was not sent
     */
    public static LoginInitiation from(Function<String, @Nullable String> parameter) {
        String deployment = unlessBlank(parameter.apply("lti_deployment_id"));
        return new LoginInitiation(
                parameter.apply("iss"),
                parameter.apply("login_hint"),
                parameter.apply("target_link_uri"),
                parameter.apply("lti_message_hint"),
                unlessBlank(parameter.apply("client_id")),
                // Canvas wrote it without the prefix for years.
                deployment != null ? deployment : unlessBlank(parameter.apply("deployment_id")),
                unlessBlank(parameter.apply("lti_storage_target")));
    }

    private static @Nullable String unlessBlank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    @Override
    public String toString() {
        return "LoginInitiation[issuer=" + issuer + "]";
    }
}
