package org.acquis.web.sync;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.web.Fields;
import org.acquis.web.Texts;

/** What the act before a page did, from the page's address. */
final class DoneNotice {
    private static final Set<String> DONE = Set.of("resent", "overwritten", "kept", "withdrawn", "asked", "dismissed");

    private final Texts texts;

    DoneNotice(Texts texts) {
        this.texts = texts;
    }

    Optional<String> of(Context context) {
        String done = Optional.ofNullable(context.queryParam("done")).orElse("");
        if (done.equals("deleted")) {
            return Optional.of(deleted(context));
        }
        if (done.equals("looked")) {
            return Optional.of(looked(context));
        }
        return DONE.contains(done)
                ? Optional.of(texts.of("sync.done." + done, count(context, "count")))
                : Optional.empty();
    }

    private String deleted(Context context) {
        List<String> parts = new ArrayList<>();
        for (String end : List.of("count", "gone", "failed", "kept")) {
            long count = count(context, end);
            if (count > 0) {
                parts.add(texts.of("sync.done.deleted-" + end, count));
            }
        }
        return parts.isEmpty() ? texts.of("sync.done.deleted-none") : String.join(" ", parts);
    }

    private String looked(Context context) {
        long count = count(context, "count");
        String found = texts.of("sync.done.looked", count);
        if (count(context, "failed") == 0) {
            return found;
        }
        String reason = new Reasons(texts)
                .of(Optional.ofNullable(context.queryParam("reason")).orElse(""));
        return count > 0 ? found + " " + reason : reason;
    }

    private static long count(Context context, String name) {
        return Fields.optionalQueryId(context, name).orElse(0L);
    }
}
