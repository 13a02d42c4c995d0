package org.acquis.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.acquis.framework.Bilingual;

/** Reads form fields, query and path parameters; whatever does not fit is refused by name, as {@link BadInput}. */
public final class Fields {
    /** C0 and C1 controls, and what makes a line read other than it is written (Unicode TR 36, 3.2 and 3.3). */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");

    private Fields() {}

    /** A positive id from the path. */
    public static long pathId(Context context, String name) {
        return id(name, context.pathParam(name));
    }

    public static long formId(Context context, String name) {
        return id(name, required(name, context.formParam(name)));
    }

    public static Optional<Long> optionalFormId(Context context, String name) {
        return Optional.ofNullable(context.formParam(name))
                .filter(value -> !value.isBlank())
                .map(value -> id(name, value));
    }

    public static Optional<Long> optionalQueryId(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name))
                .filter(value -> !value.isBlank())
                .map(value -> id(name, value));
    }

    /** All values of a repeated field; none is a valid answer. */
    public static List<Long> formIds(Context context, String name) {
        return context.formParams(name).stream().map(value -> id(name, value)).toList();
    }

    /** The same of the address. */
    public static List<Long> queryIds(Context context, String name) {
        return context.queryParams(name).stream().map(value -> id(name, value)).toList();
    }

    /** An edition: a whole number from 0. */
    public static int edition(Context context, String name) {
        String value = required(name, context.formParam(name));
        try {
            int number = Integer.parseInt(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the refusal
        }
        throw new BadInput(name, "error.field-number", name);
    }

    /** Free text; absent counts as empty, line ends become \n, control and direction characters are dropped. */
    public static String text(Context context, String name, int longest) {
        String value = Optional.ofNullable(context.formParam(name)).orElse("").replace("\r\n", "\n");
        if (value.length() > longest) {
            throw new BadInput(name, "error.field-too-long", name, longest);
        }
        return UNSEEN.matcher(value).replaceAll("").strip();
    }

    /** Two texts, whose names end in their language. */
    public static Bilingual bilingual(Context context, String name, int longest) {
        return new Bilingual(text(context, name + "-fr", longest), text(context, name + "-en", longest));
    }

    /** What somebody looks for; longer words than any name are cut. */
    public static String cleaned(@org.jspecify.annotations.Nullable String value, int longest) {
        String words = UNSEEN.matcher(Optional.ofNullable(value).orElse(""))
                .replaceAll("")
                .strip();
        return words.substring(0, Math.min(longest, words.length()));
    }

    /** One of a closed set of words. */
    public static String choice(Context context, String name, Set<String> allowed) {
        String value = required(name, context.formParam(name));
        if (!allowed.contains(value)) {
            throw new BadInput(name, "error.field-choice", name);
        }
        return value;
    }

    private static String required(String name, @org.jspecify.annotations.Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new BadInput(name, "error.field-missing", name);
        }
        return value;
    }

    private static long id(String name, String value) {
        try {
            long id = Long.parseLong(value);
            if (id > 0) {
                return id;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the refusal
        }
        throw new BadInput(name, "error.field-number", name);
    }
}
