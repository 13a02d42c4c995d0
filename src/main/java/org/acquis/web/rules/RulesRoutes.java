package org.acquis.web.rules;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Optional;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.VersionId;
import org.acquis.framework.rules.RulesSaving;
import org.acquis.framework.rules.SavingRules;
import org.acquis.framework.rules.SelectEditions;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.web.ExplainingRules;
import org.acquis.web.Fields;
import org.acquis.web.NotThere;
import org.acquis.web.Pages;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;

/** {@code /frameworks/{version}/rules}: the certification rules of a version of the reader's school. */
public final class RulesRoutes {
    private static final Audience RULING = Audience.ENGINEERS;
    private static final String PATH = "/frameworks/{version}/rules";

    private final SelectFrameworkVersion versions;
    private final SavingRules saving;
    private final RulesPages rulesPages;
    private final Pages pages;
    private final Shells shells;

    private RulesRoutes(
            SelectFrameworkVersion versions, SavingRules saving, RulesPages rulesPages, Pages pages, Shells shells) {
        this.versions = versions;
        this.saving = saving;
        this.rulesPages = rulesPages;
        this.pages = pages;
        this.shells = shells;
    }

    public static RulesRoutes create(
            Database database,
            SelectFrameworkVersion versions,
            AuditLog audit,
            Clock clock,
            Pages pages,
            Shells shells) {
        return new RulesRoutes(
                versions,
                new SavingRules(database, audit, clock),
                new RulesPages(new SelectEditions(database.sql()), shells),
                pages,
                shells);
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get(PATH, RULING, this::show);
        routes.post(PATH, RULING, this::save);
        routes.post(PATH + "/preview", RULING, this::preview);
    }

    private void show(Context context, Session session) {
        FrameworkVersion version = version(context, session);
        Texts texts = shells.texts(session);
        boolean justSaved = Integer.toString(version.rules().saves()).equals(context.queryParam("saved"));
        RulesForm form = RulesForm.of(version.rules(), texts);
        show(
                context,
                session,
                version,
                form,
                CheckingForm.check(form, version, texts),
                justSaved ? Optional.of(new RulesPage.Notice(texts.of("rules.saved"), false)) : Optional.empty());
    }

    /** Computes and writes nothing. A script asks for the example alone; a form without one gets the whole page. */
    private void preview(Context context, Session session) {
        FrameworkVersion version = version(context, session);
        RulesForm form = RulesForm.read(context);
        CheckedForm checked = CheckingForm.check(form, version, shells.texts(session));
        if (context.header("HX-Request") != null) {
            pages.show(
                    context,
                    "rules/recomputed.jte",
                    rulesPages.page(session, version, form, checked, Optional.empty()));
            return;
        }
        answer(context, session, version, form, checked);
    }

    private void save(Context context, Session session) {
        FrameworkVersion version = version(context, session);
        RulesForm form = RulesForm.read(context);
        CheckedForm checked = CheckingForm.check(form, version, shells.texts(session));
        if (checked.rules().isEmpty()) {
            answer(context, session, version, form, checked);
            return;
        }
        RulesSaving result = saving.save(
                session.school().value(),
                version.id(),
                checked.rules().get(),
                form.saves(),
                session.person().value());
        if (result instanceof RulesSaving.Saved saved) {
            context.redirect(
                    RulesPages.path(session, version) + "?saved="
                            + saved.edition().saves(),
                    HttpStatus.SEE_OTHER);
        } else if (result instanceof RulesSaving.Outdated outdated) {
            outdated(context, session, form.madeFrom(outdated.current()), checked);
        } else {
            throw new NotThere();
        }
    }

    /** What was typed is kept; saving it again replaces what holds now, which the page shows. */
    private void outdated(Context context, Session session, RulesForm form, CheckedForm checked) {
        FrameworkVersion now = version(context, session);
        Texts texts = shells.texts(session);
        context.status(HttpStatus.CONFLICT);
        show(
                context,
                session,
                now,
                form,
                checked,
                Optional.of(new RulesPage.Notice(texts.of("rules.outdated", ExplainingRules.of(now, texts)), true)));
    }

    private void answer(
            Context context, Session session, FrameworkVersion version, RulesForm form, CheckedForm checked) {
        if (checked.problems().isEmpty()) {
            show(context, session, version, form, checked, Optional.empty());
            return;
        }
        context.status(HttpStatus.BAD_REQUEST);
        show(
                context,
                session,
                version,
                form,
                checked,
                Optional.of(new RulesPage.Notice(shells.texts(session).of("rules.problems"), true)));
    }

    private void show(
            Context context,
            Session session,
            FrameworkVersion version,
            RulesForm form,
            CheckedForm checked,
            Optional<RulesPage.Notice> notice) {
        pages.show(context, "rules/rules.jte", rulesPages.page(session, version, form, checked, notice));
    }

    private FrameworkVersion version(Context context, Session session) {
        return versions.of(session.school().value(), new VersionId(Fields.pathId(context, "version")))
                .orElseThrow(NotThere::new);
    }
}
