package org.acquis.web.framework;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed into a form that was refused and is shown again; a page that is shown anew has nothing typed. */
final class Typed {
    private final @Nullable Context context;

    private Typed(@Nullable Context context) {
        this.context = context;
    }

    static Typed nothing() {
        return new Typed(null);
    }

    static Typed in(Context refused) {
        return new Typed(refused);
    }

    Optional<String> in(String field) {
        return Optional.ofNullable(context).map(refused -> refused.formParam(field));
    }

    String or(String field, String otherwise) {
        return in(field).orElse(otherwise);
    }

    /** @param beside a field of the same form: a box that is not ticked sends nothing */
    boolean ticked(String box, String beside, boolean otherwise) {
        return in(beside).isPresent() ? in(box).isPresent() : otherwise;
    }

    /** @param beside a field of the same form */
    List<String> chosen(String box, String beside, List<String> otherwise) {
        return context != null && in(beside).isPresent() ? context.formParams(box) : otherwise;
    }
}
