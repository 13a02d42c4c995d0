package org.acquis.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;

/** Writes a page record through its precompiled template. */
public final class Pages {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "gg.jte.generated.precompiled");

    public Pages() {
        engine.setTrimControlStructures(true);
    }

    /** @param template below {@code src/main/jte}, such as {@code grid/grid.jte} */
    public void show(Context context, String template, Object page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, page, output);
        context.contentType("text/html; charset=utf-8").result(output.toByteArray());
    }
}
