package org.acquis.web.framework;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.SelectVersionsOfSchool;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.drafts.DraftId;
import org.acquis.framework.drafts.SelectDraft;
import org.acquis.framework.drafts.StartingDraft;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.reading.ReadingFile;
import org.acquis.web.Fields;
import org.acquis.web.NotThere;
import org.acquis.web.Pages;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;

/** {@code /frameworks}: versions and drafts of the school, and the import of a document. */
public final class FrameworksRoutes {
    /** The one address below {@code /app} that takes files. */
    public static final String IMPORT = "/frameworks/import";

    private static final int LONGEST_NAME = 200;
    private static final Set<String> DONE = Set.of("published", "attached", "discarded", "retired", "brought-back");

    private final SelectVersionsOfSchool versions;
    private final SelectDraft drafts;
    private final StartingDraft starting;
    private final Pages pages;
    private final Shells shells;

    public FrameworksRoutes(
            SelectVersionsOfSchool versions, SelectDraft drafts, StartingDraft starting, Pages pages, Shells shells) {
        this.versions = versions;
        this.drafts = drafts;
        this.starting = starting;
        this.pages = pages;
        this.shells = shells;
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get("/frameworks", Audience.ENGINEERS, this::show);
        routes.post(IMPORT, Audience.ENGINEERS, this::read);
        routes.post("/frameworks/{version}/draft", Audience.ENGINEERS, this::begin);
    }

    private void show(Context context, Session session) {
        Optional<String> notice = Optional.ofNullable(context.queryParam("done"))
                .filter(DONE::contains)
                .map(done -> shells.texts(session).of("framework.done." + done));
        show(context, session, notice, Optional.empty(), "");
    }

    private void show(
            Context context, Session session, Optional<String> notice, Optional<String> problem, String pasted) {
        Texts texts = shells.texts(session);
        long school = session.school().value();
        pages.show(
                context,
                "framework/frameworks.jte",
                new FrameworksPage(
                        shells.of(session, "frameworks", texts.of("framework.title")),
                        notice,
                        problem,
                        pasted,
                        versions.of(school).stream()
                                .map(version -> new FrameworksPage.VersionRow(
                                        version.id().value(),
                                        version.title(),
                                        version.label(),
                                        texts.of("framework.state."
                                                + version.status().code()),
                                        statusAct(version.status()),
                                        texts.of(
                                                version.officialWording()
                                                        ? "framework.wording-official"
                                                        : "framework.wording-reworded"),
                                        texts.of("framework.criteria-of", version.criteria()),
                                        version.published().map(texts::date).orElse("")))
                                .toList(),
                        drafts.all(school).stream()
                                .map(draft -> new FrameworksPage.DraftRow(
                                        draft.id().value(),
                                        draft.title().isEmpty() ? texts.of("framework.untitled") : draft.title(),
                                        draft.sourceName().orElse(""),
                                        texts.dateTime(draft.changedAt())))
                                .toList(),
                        ReadingFile.LARGEST));
    }

    private static String statusAct(VersionStatus status) {
        return switch (status) {
            case PUBLISHED -> "retire";
            case RETIRED -> "bring-back";
            case DRAFT -> "";
        };
    }

    private void read(Context context, Session session) {
        UploadedFile upload = context.uploadedFile("file");
        String pasted = Optional.ofNullable(context.formParam("text")).orElse("");
        boolean sent = upload != null && upload.size() > 0;
        if (!sent && pasted.isBlank()) {
            refused(context, session, shells.texts(session).of("framework.import-nothing"), "");
            return;
        }
        byte[] content = sent ? content(upload) : pasted.getBytes(StandardCharsets.UTF_8);
        Reading reading = new ReadingFile().read(content);
        if (reading instanceof Reading.Refused refusal) {
            refused(context, session, shells.texts(session).in(refusal.refusal().sentence()), sent ? "" : pasted);
            return;
        }
        DraftId draft = starting.from(
                session.school().value(),
                (Reading.Understood) reading,
                sent ? Optional.of(name(upload)) : Optional.empty(),
                Optional.of(session.person().value()));
        context.redirect(session.base() + "/frameworks/draft/" + draft.value(), HttpStatus.SEE_OTHER);
    }

    private void refused(Context context, Session session, String sentence, String pasted) {
        context.status(HttpStatus.BAD_REQUEST);
        show(context, session, Optional.empty(), Optional.of(sentence), pasted);
    }

    private static byte[] content(UploadedFile upload) {
        try (InputStream content = upload.content()) {
            return content.readNBytes(ReadingFile.LARGEST + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Without the folders that some browsers tell. */
    private static String name(UploadedFile upload) {
        String name = upload.filename();
        return Fields.cleaned(
                name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), LONGEST_NAME);
    }

    private void begin(Context context, Session session) {
        VersionId version = new VersionId(Fields.pathId(context, "version"));
        DraftId draft = starting.from(
                        session.school().value(), version, session.person().value())
                .orElseThrow(NotThere::new);
        context.redirect(session.base() + "/frameworks/draft/" + draft.value(), HttpStatus.SEE_OTHER);
    }
}
