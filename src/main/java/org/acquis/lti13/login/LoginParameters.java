package org.acquis.lti13.login;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which parameters a login must have, and how long they may be. */
final class LoginParameters {
    private LoginParameters() {}

    static Optional<LoginRefusal> check(LoginInitiation initiation) {
        return required("iss", initiation.issuer(), 400)
                .or(() -> required("login_hint", initiation.loginHint(), 2_000))
                .or(() -> required("target_link_uri", initiation.targetLinkUri(), 2_000))
                .or(() -> bounded("lti_message_hint", initiation.messageHint(), 8_000))
                .or(() -> bounded("client_id", initiation.clientId(), 255))
                .or(() -> bounded("lti_deployment_id", initiation.deploymentId(), 255))
                .or(() -> bounded("lti_storage_target", initiation.storageTarget(), 255));
    }

    private static Optional<LoginRefusal> required(String name, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return Optional.of(new LoginRefusal.ParameterMissing(name));
        }
        return bounded(name, value, longest);
    }

    private static Optional<LoginRefusal> bounded(String name, @Nullable String value, int longest) {
        return value != null && value.length() > longest
                ? Optional.of(new LoginRefusal.ParameterTooLong(name))
                : Optional.empty();
    }
}
