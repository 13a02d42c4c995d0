package org.acquis.demo.pages;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fields of forms and queries, read into values. */
final class FormFields {
    private FormFields() {}

    /** From the form or, there being none, the query. */
    static Optional<Long> id(Context ctx, String name) {
        return given(ctx, name).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    static Optional<Integer> count(Context ctx, String name, int most) {
        return given(ctx, name)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(number -> number <= most);
    }

    /** Trimmed; empty when blank. */
    static Optional<String> given(Context ctx, String name) {
        String value = ctx.formParam(name);
        return notBlank(value == null ? ctx.queryParam(name) : value);
    }

    /** With a decimal comma or point. */
    static Optional<BigDecimal> decimal(String text) {
        return text.matches("\\d{1,5}([.,]\\d{1,5})?")
                ? Optional.of(new BigDecimal(text.replace(',', '.')))
                : Optional.empty();
    }

    /** A path below the demo, as the pages hand it on; anything else becomes the first page. */
    static String ownPath(Context ctx, String name) {
        return given(ctx, name)
                .filter(path -> path.matches("/[a-z/]+(\\.php)?(\\?[a-z]+=\\w+(&[a-z]+=\\w+){0,4})?"))
                .orElse("");
    }

    private static Optional<String> notBlank(@Nullable String value) {
        return Optional.ofNullable(value).map(String::trim).filter(text -> !text.isEmpty());
    }
}
