package org.acquis.web.grid;

import io.javalin.http.Context;
import java.util.Optional;
import org.acquis.assessment.Judged;
import org.acquis.framework.LevelId;
import org.acquis.web.BadInput;
import org.acquis.web.Fields;

/** The fields of a grid's forms: an attempt, and in each cell a value, a comment and the edition they are based on. */
final class GridForm {
    static final String NOT_OBSERVED = "not-observed";
    /** TEXT holds 65,535 bytes; a comment is a comment. */
    static final int LONGEST_TEXT = 8_000;

    private GridForm() {}

    /** How a judgement stands in a form: the id of a level, {@code not-observed}, or empty. */
    static String value(Judged value) {
        if (value instanceof Judged.AtLevel at) {
            return Long.toString(at.level().value());
        }
        return value instanceof Judged.NotObserved ? NOT_OBSERVED : "";
    }

    /** @param field absent or empty: not scored */
    static Judged judged(Context context, String field) {
        String value = Optional.ofNullable(context.formParam(field)).orElse("");
        if (value.equals(NOT_OBSERVED)) {
            return new Judged.NotObserved();
        }
        return Fields.optionalFormId(context, field)
                .<Judged>map(id -> new Judged.AtLevel(new LevelId(id)))
                .orElseGet(Judged.NotScored::new);
    }

    /** Number of the attempt that a form speaks of. */
    static int attempt(Context context) {
        long attempt = Fields.formId(context, "attempt");
        if (attempt > 1000) {
            throw new BadInput("attempt", "error.field-number", "attempt");
        }
        return (int) attempt;
    }

    /** Number of the attempt in the address; empty: the newest. */
    static Optional<Integer> attemptOfAddress(Context context) {
        return Fields.optionalQueryId(context, "attempt").map(attempt -> (int) Math.min(attempt, 1001));
    }
}
