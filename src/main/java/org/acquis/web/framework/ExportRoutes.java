package org.acquis.web.framework;

import io.javalin.http.Context;
import org.acquis.documents.ExportFormat;
import org.acquis.documents.Exported;
import org.acquis.documents.ExportedFile;
import org.acquis.documents.ExportingVersion;
import org.acquis.framework.VersionId;
import org.acquis.framework.exchange.table.TableTemplate;
import org.acquis.web.BadInput;
import org.acquis.web.Fields;
import org.acquis.web.NotThere;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;

/** Files to take away: a version in any of its formats, and an empty table to fill. */
public final class ExportRoutes {
    private static final String TEMPLATE = "referentiel.xlsx";

    private final ExportingVersion exporting;
    private final TableTemplate template = new TableTemplate();

    public ExportRoutes(ExportingVersion exporting) {
        this.exporting = exporting;
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get("/frameworks/{version}/export", Audience.ENGINEERS, this::version);
        routes.get("/frameworks/template", Audience.ENGINEERS, this::template);
    }

    private void version(Context context, Session session) {
        String format = Fields.cleaned(context.queryParam("format"), 20);
        ExportFormat wanted =
                ExportFormat.of(format).orElseThrow(() -> new BadInput("format", "error.field-choice", "format"));
        VersionId version = new VersionId(Fields.pathId(context, "version"));
        Exported outcome = exporting.of(
                session.school().value(), version, wanted, session.language().locale());
        if (outcome instanceof Exported.Made made) {
            send(context, made.file());
        } else if (outcome instanceof Exported.TooLarge) {
            throw new BadInput("format", "error.export-too-large");
        } else {
            throw new NotThere();
        }
    }

    private void template(Context context, Session session) {
        send(
                context,
                new ExportedFile(
                        TEMPLATE,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        template.write(session.language().locale())));
    }

    private static void send(Context context, ExportedFile file) {
        context.header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .contentType(file.mediaType())
                .result(file.content());
    }
}
