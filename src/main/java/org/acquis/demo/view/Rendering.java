package org.acquis.demo.view;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;

/** Writes a finished page record through its template. */
public final class Rendering {
    private final TemplateEngine templates;
    private final String base;

    public Rendering(TemplateEngine templates, String base) {
        this.templates = templates;
        this.base = base;
    }

    /** @param template path below {@code demo/}, without ending */
    public void page(Context ctx, String template, Object page) {
        StringOutput output = new StringOutput();
        templates.render("demo/" + template + ".jte", page, output);
        ctx.html(output.toString());
    }

    /** Moodle's way with most errors. */
    public void notFound(Context ctx, Words words, String reasonKey) {
        refused(ctx, 404, words, reasonKey);
    }

    /** A page of the LMS's that refuses what was asked of it. */
    public void refused(Context ctx, int status, Words words, String reasonKey) {
        ctx.status(status);
        page(ctx, "error", new ErrorPage(words, base, words.of(reasonKey)));
    }
}
