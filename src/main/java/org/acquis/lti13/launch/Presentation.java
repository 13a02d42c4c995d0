package org.acquis.lti13.launch;

import java.net.URI;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * How the platform shows the tool (LTI 1.3 core, 5.4.4).
 *
 * @param locale as sent; Moodle writes {@code es_mx}
 * @param documentTarget {@code iframe}, {@code window} or {@code frame}
 * @param returnUrl may hold a session key of the platform: never log it
 */
public record Presentation(Optional<String> locale, Optional<String> documentTarget, Optional<URI> returnUrl) {

    /** Nothing said. */
    public static Presentation unsaid() {
        return new Presentation(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The language, with BCP 47 or underscore style accepted; empty when it is neither. */
    public Optional<Locale> language() {
        return locale.flatMap(Presentation::read);
    }

    private static Optional<Locale> read(String raw) {
        try {
            Locale read =
                    new Locale.Builder().setLanguageTag(raw.replace('_', '-')).build();
            return read.getLanguage().isEmpty() ? Optional.empty() : Optional.of(read);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Presentation[locale=" + locale.orElse("-") + ", documentTarget=" + documentTarget.orElse("-") + "]";
    }
}
