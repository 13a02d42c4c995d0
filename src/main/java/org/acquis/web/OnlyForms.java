package org.acquis.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Platforms and our pages post plain forms in UTF-8. Anything else is refused before it is read: nobody's multipart
 * parts become files here, and a charset that does not exist is no breakdown of ours.
 */
public final class OnlyForms {
    private static final Pattern FORM =
            Pattern.compile("application/x-www-form-urlencoded(\\s*;\\s*charset=\"?utf-?8\"?)?\\s*;?");

    private OnlyForms() {}

    public static void mount(RoutesConfig routes) {
        routes.before("/lti/*", OnlyForms::check);
        routes.before("/app/*", OnlyForms::check);
    }

    private static void check(Context context) {
        boolean form = Optional.ofNullable(context.header("Content-Type"))
                .map(type -> FORM.matcher(type.toLowerCase(Locale.ROOT)).matches())
                .orElse(true);
        if (!form) {
            throw new UnsupportedMediaTypeResponse(HttpStatus.UNSUPPORTED_MEDIA_TYPE.getMessage());
        }
    }
}
