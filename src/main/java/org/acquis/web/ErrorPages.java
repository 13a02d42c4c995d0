package org.acquis.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every answer that is not the page asked for: one shape, in the reader's language. Scripts that ask for JSON get the
 * same words as JSON. A kind is a prefix of texts: {@code error.KIND.title}, {@code .what}, {@code .remedy}.
 */
public final class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String LANGUAGE = "language";

    private final TextBook texts;
    private final Pages pages;
    private final ObjectMapper json;
    private final Supplier<String> references;

    /** @param references makes the numbers that lead from an error page to the log */
    public ErrorPages(TextBook texts, Pages pages, ObjectMapper json, Supplier<String> references) {
        this.texts = texts;
        this.pages = pages;
        this.json = json;
        this.references = references;
    }

    /** Turns what handlers throw into pages; whatever nobody foresaw becomes a 500 with a reference number. */
    public void mount(RoutesConfig routes) {
        routes.exception(BadInput.class, (bad, context) -> {
            Texts t = texts(context);
            show(
                    context,
                    new ErrorPage(
                            t,
                            400,
                            t.of("error.input.title"),
                            bad.sentence(t),
                            t.of("error.input.remedy"),
                            Optional.of(bad.field()),
                            Optional.empty()));
        });
        routes.exception(NotThere.class, (missing, context) -> show(context, 404, "not-there"));
        routes.exception(HttpResponseException.class, (known, context) -> httpStatus(context, known.getStatus()));
        routes.exception(DataAccessException.class, (broken, context) -> breakdown(context, broken, 503, "database"));
        routes.exception(Exception.class, (unforeseen, context) -> breakdown(context, unforeseen, 500, "breakdown"));
    }

    public void sessionOver(Context context) {
        show(context, 401, "session-over");
    }

    public void staleForm(Context context) {
        show(context, 403, "stale-form");
    }

    public void previewWritesNothing(Context context) {
        show(context, 403, "preview");
    }

    /** Language of what follows on this request, where it is known better than from Accept-Language. */
    public static void language(Context context, Language language) {
        context.attribute(LANGUAGE, language);
    }

    public Texts texts(Context context) {
        Language known = context.attribute(LANGUAGE);
        return texts.in(known != null ? known : Language.ofHeader(context.header("Accept-Language")));
    }

    /** An error of a known kind without a reference number. */
    public void show(Context context, int status, String kind) {
        show(context, status, kind, Optional.empty());
    }

    public void show(Context context, int status, String kind, Optional<String> reference) {
        Texts t = texts(context);
        show(
                context,
                new ErrorPage(
                        t,
                        status,
                        t.of("error." + kind + ".title"),
                        t.of("error." + kind + ".what"),
                        t.of("error." + kind + ".remedy"),
                        Optional.empty(),
                        reference));
    }

    private void httpStatus(Context context, int status) {
        show(context, status, status == 404 || status == 405 || status == 413 ? "http-" + status : "http-other");
    }

    private void breakdown(Context context, Exception cause, int status, String kind) {
        String reference = references.get();
        LOG.error("{} {} failed, reference {}", context.method(), route(context), reference, cause);
        show(context, status, kind, Optional.of(reference));
    }

    /** The pattern, such as {@code /grid/{person}}: an address may hold what no log should. */
    private static String route(Context context) {
        Endpoint endpoint = context.endpoints().lastHttpEndpoint();
        return endpoint == null ? "(no route)" : endpoint.path;
    }

    public void show(Context context, ErrorPage page) {
        context.status(page.status());
        String accept = Optional.ofNullable(context.header("Accept")).orElse("");
        if (accept.startsWith("application/json")) {
            ObjectNode node = json.createObjectNode()
                    .put("title", page.title())
                    .put("what", page.what())
                    .put("remedy", page.remedy());
            page.field().ifPresent(field -> node.put("field", field));
            page.reference().ifPresent(reference -> node.put("reference", reference));
            context.contentType("application/json").result(node.toString());
        } else {
            pages.show(context, "error/error.jte", page);
        }
    }
}
