package org.acquis.lti13.registration;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters a platform opens the tool's registration page with, as they came (Dynamic Registration 1.0, Registration Initiation Request).
 *
 * @param token a secret of the platform, good for one registration; some platforms send none
 */
public record RegistrationInitiation(
        @Nullable String openidConfiguration, @Nullable String token) {

    /**
     * Reads query or form parameters by name.
     *
     * @param parameter gives the decoded value of a parameter, or null when it was not sent
     */
    public static RegistrationInitiation from(Function<String, @Nullable String> parameter) {
        return new RegistrationInitiation(
                unlessBlank(parameter.apply("openid_configuration")),
                unlessBlank(parameter.apply("registration_token")));
    }

    private static @Nullable String unlessBlank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    @Override
    public String toString() {
        return "RegistrationInitiation[hidden]";
    }
}
