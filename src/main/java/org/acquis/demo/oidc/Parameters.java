package org.acquis.demo.oidc;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Request parameters as Moodle reads them. */
final class Parameters {
    private static final Pattern TAG = Pattern.compile("<(?=\\S)[^>]*(>|$)");

    private Parameters() {}

    static Optional<Long> id(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** From form or query, with whatever looks like a tag cut out of it (PARAM_TEXT); empty when blank. */
    static Optional<String> text(Context ctx, String name) {
        return Optional.ofNullable(given(ctx, name))
                .map(value -> TAG.matcher(value).replaceAll(""))
                .filter(value -> !value.isEmpty());
    }

    static @Nullable String given(Context ctx, String name) {
        String inForm = ctx.formParam(name);
        return inForm == null ? ctx.queryParam(name) : inForm;
    }
}
