package org.acquis.demo.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.acquis.demo.site.DemoRole;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.ToolAddresses;
import org.acquis.demo.site.Tools;
import org.acquis.demo.view.Rendering;
import org.acquis.demo.view.Shell;
import org.jooq.DSLContext;

/** The administrator's page of tools: add one by its registration address, activate, delete. */
final class ManagingTools {
    private static final String PATH = "/mod/lti/toolconfigure.php";

    private final Visiting visiting;
    private final Rendering rendering;
    private final ContentPolicy policy;
    private final Tools tools;

    ManagingTools(Visiting visiting, Rendering rendering, ContentPolicy policy, DSLContext sql) {
        this.visiting = visiting;
        this.rendering = rendering;
        this.policy = policy;
        this.tools = new Tools(sql);
    }

    void mount(RoutesConfig routes, String base) {
        routes.get(base + PATH, ctx -> administrator(ctx, shell -> show(ctx, shell)));
        routes.post(base + PATH, ctx -> {
            if (!visiting.refusedForm(ctx)) {
                administrator(ctx, shell -> change(ctx));
            }
        });
    }

    private void administrator(Context ctx, Consumer<Shell> then) {
        Shell shell = visiting.shell(ctx, "nav.tools");
        if (shell.person()
                .filter(person -> person.role() == DemoRole.ADMINISTRATOR)
                .isPresent()) {
            then.accept(shell);
        } else {
            rendering.refused(ctx, 403, shell.words(), "error.not_administrator");
        }
    }

    /** With a registration address, the page has a frame in which that tool registers; it may come from anywhere. */
    private void show(Context ctx, Shell shell) {
        String url = FormFields.given(ctx, "url").orElse("");
        String origin = ToolAddresses.originOf(url);
        Optional<String> registering = Optional.empty();
        if (!origin.isEmpty()) {
            ctx.header("Content-Security-Policy", policy.alsoFraming(origin));
            registering = Optional.of(shell.base() + "/mod/lti/startltiadvregistration.php?url="
                    + URLEncoder.encode(url, StandardCharsets.UTF_8) + "&sesskey=" + shell.sesskey());
        }
        Optional<String> problem = url.isEmpty() || registering.isPresent()
                ? Optional.empty()
                : Optional.of(shell.words().of("tools.bad_address"));
        rendering.page(ctx, "tools", new ToolsPage(shell, tools.all(), url, registering, problem));
    }

    private void change(Context ctx) {
        Optional<DemoTool> tool = FormFields.id(ctx, "tool").flatMap(tools::find);
        boolean delete = FormFields.given(ctx, "do").filter("delete"::equals).isPresent();
        if (tool.isPresent() && !delete) {
            tools.activate(tool.get().id());
        } else if (tool.filter(Tools::mayDelete).isPresent()) {
            tools.delete(tool.get().id());
        }
        visiting.go(ctx, PATH);
    }
}
