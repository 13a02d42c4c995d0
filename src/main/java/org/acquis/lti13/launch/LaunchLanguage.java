package org.acquis.lti13.launch;

import java.util.Locale;
import java.util.Optional;

/**
 * The language a launch speaks, whether or not it can be trusted (LTI 1.3 core, 5.4.4): good for the words of a refusal,
 * and for nothing else.
 */
public final class LaunchLanguage {
    private LaunchLanguage() {}

    public static Optional<Locale> of(LaunchForm form) {
        return Optional.ofNullable(form.idToken())
                .filter(token -> token.length() <= IdToken.LARGEST)
                .flatMap(IdToken::read)
                .map(token -> token.claims()
                        .path(Claim.LAUNCH_PRESENTATION)
                        .path("locale")
                        .textValue())
                .flatMap(
                        locale -> new Presentation(Optional.of(locale), Optional.empty(), Optional.empty()).language());
    }
}
