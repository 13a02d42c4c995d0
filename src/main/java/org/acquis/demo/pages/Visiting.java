package org.acquis.demo.pages;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.site.DemoSession;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.trial.Faults;
import org.acquis.demo.view.Browser;
import org.acquis.demo.view.Rendering;
import org.acquis.demo.view.Shell;
import org.acquis.demo.view.Words;

/** Lets the right people in: somebody logged in who may enter the course, and for a form, from one of our own pages. */
final class Visiting {
    private final SiteAddress site;
    private final Browser browser;
    private final Rendering rendering;
    private final Faults faults;

    Visiting(SiteAddress site, Browser browser, Rendering rendering, Faults faults) {
        this.site = site;
        this.browser = browser;
        this.rendering = rendering;
        this.faults = faults;
    }

    /** The frame of a page, whoever looks at it. */
    Shell shell(Context ctx, String titleKey) {
        DemoSession session = browser.session(ctx);
        Words words = Words.forLanguage(session.language());
        return new Shell(
                words, site.path(), words.of(titleKey), browser.person(session), session.sesskey(), faults.any());
    }

    /** A page of the course; others are sent to choose who they are. */
    void page(Context ctx, String titleKey, BiConsumer<Context, Visit> then) {
        Shell shell = shell(ctx, titleKey);
        Optional<DemoPerson> person = shell.person();
        if (person.isEmpty()) {
            go(ctx, "");
        } else if (!person.get().mayEnter()) {
            rendering.refused(ctx, 403, shell.words(), "error.not_enrolled");
        } else {
            then.accept(ctx, new Visit(person.get(), shell));
        }
    }

    /** A form that only those who manage the course may send. */
    void managersForm(Context ctx, BiConsumer<Context, Visit> then) {
        if (refusedForm(ctx)) {
            return;
        }
        page(ctx, "nav.grades", (in, visit) -> {
            if (visit.person().role().manages()) {
                then.accept(in, visit);
            } else {
                rendering.refused(in, 403, visit.words(), "error.not_yours");
            }
        });
    }

    /** True when the form did not come from one of our own pages; the answer is then written. */
    boolean refusedForm(Context ctx) {
        if (browser.ownForm(ctx)) {
            return false;
        }
        rendering.refused(ctx, 403, browser.words(ctx), "error.sesskey");
        return true;
    }

    void go(Context ctx, String path) {
        ctx.status(303).header("Location", site.base() + path);
    }
}
