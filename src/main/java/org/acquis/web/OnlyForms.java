package org.acquis.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Platforms and our pages post plain forms in UTF-8. Anything else is refused before it is read: a charset that does not
 * exist is no breakdown of ours, and multipart parts become files at one address only, up to a size.
 */
public final class OnlyForms {
    private static final Pattern FORM =
            Pattern.compile("application/x-www-form-urlencoded(\\s*;\\s*charset=\"?utf-?8\"?)?\\s*;?");

    private static final Pattern MULTIPART = Pattern.compile("multipart/form-data\\s*;.*");

    /** What a form takes beside the file in it. */
    private static final long AROUND_A_FILE = 1 << 20;

    private OnlyForms() {}

    /**
     * @param upload end of the one path below {@code /app/{session}} that takes a file
     * @param largest bytes that such a file may have
     */
    public static void mount(RoutesConfig routes, String upload, int largest) {
        routes.before("/lti/*", OnlyForms::check);
        routes.before("/app/*", context -> {
            if (context.path().endsWith(upload) && is(context, MULTIPART)) {
                checkSize(context, largest);
            } else {
                check(context);
            }
        });
    }

    private static void check(Context context) {
        if (context.header("Content-Type") != null && !is(context, FORM)) {
            throw new UnsupportedMediaTypeResponse(HttpStatus.UNSUPPORTED_MEDIA_TYPE.getMessage());
        }
    }

    private static void checkSize(Context context, int largest) {
        if (context.req().getContentLengthLong() > largest + AROUND_A_FILE) {
            throw new BadInput("file", "error.file-too-large", largest >> 20);
        }
    }

    private static boolean is(Context context, Pattern type) {
        return Optional.ofNullable(context.header("Content-Type"))
                .filter(value -> type.matcher(value.toLowerCase(Locale.ROOT)).matches())
                .isPresent();
    }
}
