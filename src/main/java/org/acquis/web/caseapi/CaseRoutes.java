package org.acquis.web.caseapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.acquis.framework.exchange.Identifiers;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.platform.ApiTokens;
import org.acquis.web.caseapi.Bearers.Admitted;
import org.acquis.web.caseapi.Bearers.Stopped;
import org.acquis.web.caseapi.CaseAnswer.Given;
import org.acquis.web.caseapi.CaseAnswer.Reason;
import org.acquis.web.caseapi.CaseAnswer.Refused;
import org.jspecify.annotations.Nullable;

/** The twelve paths of the standard's REST binding, all of them GET. */
public final class CaseRoutes {
    private static final String SERVICE = "/ims/case/v1p1";

    private final Bearers bearers;
    private final CaseShelf shelf;
    private final DocumentList list;

    /** @param url of this instance */
    public static CaseRoutes create(Database database, URI url, AuditLog audit, Clock clock) {
        URI service = url.resolve(SERVICE);
        return new CaseRoutes(
                new Bearers(new ApiTokens(database, audit, clock), clock),
                new CaseShelf(database.sql(), service),
                new DocumentList(URI.create(service + "/CFDocuments")));
    }

    private CaseRoutes(Bearers bearers, CaseShelf shelf, DocumentList list) {
        this.bearers = bearers;
        this.shelf = shelf;
        this.list = list;
    }

    public void mount(RoutesConfig routes) {
        routes.get(
                SERVICE + "/CFDocuments",
                context -> serve(context, school -> list.page(context, shelf.documents(school))));
        one(routes, "CFDocuments", (school, id) -> node(shelf.document(school, id)));
        one(routes, "CFPackages", (school, id) -> shelf.file(school, id).map(file -> new Given(file, Map.of())));
        one(routes, "CFItems", (school, id) -> node(shelf.part(school, parts -> parts.item(id))));
        one(
                routes,
                "CFItemAssociations",
                (school, id) -> node(shelf.part(school, parts -> parts.itemAssociations(id))));
        one(routes, "CFAssociations", (school, id) -> node(shelf.part(school, parts -> parts.association(id))));
        one(routes, "CFItemTypes", (school, id) -> node(shelf.part(school, parts -> parts.itemTypes(id))));
        one(routes, "CFRubrics", (school, id) -> node(shelf.part(school, parts -> parts.rubric(id))));
        // A référentiel has none of these.
        for (String none : new String[] {"CFAssociationGroupings", "CFConcepts", "CFSubjects", "CFLicenses"}) {
            one(routes, none, (school, id) -> Optional.empty());
        }
    }

    private void one(RoutesConfig routes, String resource, BiFunction<Long, String, Optional<Given>> finding) {
        routes.get(SERVICE + "/" + resource + "/{id}", context -> {
            String id = context.pathParam("id");
            serve(
                    context,
                    school -> Identifiers.isUuid(id)
                            ? finding.apply(school, id)
                                    .<CaseAnswer>map(given -> given)
                                    .orElseGet(CaseRoutes::unknown)
                            : new Refused(Reason.INVALID_UUID, "Invalid UUID"));
        });
    }

    private static Optional<Given> node(Optional<ObjectNode> found) {
        return found.map(Given::of);
    }

    private static Refused unknown() {
        return new Refused(Reason.UNKNOWN_OBJECT, "Unknown Object");
    }

    /** What is asked of the versions of one school. */
    private interface Asking {
        CaseAnswer of(long school);
    }

    private void serve(Context context, Asking asking) {
        Bearers.Entry entry = bearers.admit(context);
        if (entry instanceof Admitted admitted) {
            CaseAnswer answer = asking.of(admitted.school().value());
            if (answer instanceof Given given) {
                give(context, given);
            } else if (answer instanceof Refused refused) {
                refuse(context, refused);
            }
        } else if (entry instanceof Stopped stopped) {
            stopped.challenge().ifPresent(challenge -> context.header("WWW-Authenticate", challenge));
            refuse(context, stopped.refused());
        }
    }

    private static void give(Context context, Given given) {
        String tag = tag(given.json());
        given.headers().forEach(context::header);
        context.header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Authorization")
                .contentType("application/json");
        if (has(context.header("If-None-Match"), tag)) {
            context.status(304);
        } else {
            context.result(given.json());
        }
    }

    private static void refuse(Context context, Refused refused) {
        if (refused.reason() == Reason.BUSY) {
            context.header("Retry-After", Bearers.patience());
        }
        context.status(refused.reason().status())
                .contentType("application/json")
                .result(refused.json());
    }

    private static boolean has(@Nullable String known, String tag) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(each -> each.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag::equals);
    }

    private static String tag(byte[] json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
