package org.acquis.demo.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.acquis.demo.linking.AskedColumn;
import org.acquis.demo.linking.ChosenContent;
import org.acquis.demo.linking.ContentItem;
import org.acquis.demo.linking.SavingContent;
import org.acquis.demo.linking.Selections;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.Tools;
import org.acquis.demo.trial.SelectionSwitch;
import org.acquis.demo.view.Rendering;
import org.jooq.DSLContext;

/** Adding activities of a tool's content to a course. */
final class AddingActivities {
    private static final String PATH = "/course/modedit.php";

    private final Visiting visiting;
    private final Rendering rendering;
    private final Tools tools;
    private final Selections selections;
    private final SavingContent saving;

    AddingActivities(Visiting visiting, Rendering rendering, DSLContext sql, SelectionSwitch terms) {
        this.visiting = visiting;
        this.rendering = rendering;
        this.tools = new Tools(sql);
        this.selections = new Selections(sql);
        this.saving = new SavingContent(sql, terms);
    }

    void mount(RoutesConfig routes, String base) {
        routes.get(
                base + PATH,
                ctx -> visiting.managersPage(ctx, "adding.title", FormFields.id(ctx, "course"), this::show));
        routes.post(
                base + PATH,
                ctx -> visiting.managersForm(ctx, "adding.title", FormFields.id(ctx, "course"), this::save));
    }

    private void show(Context ctx, Visit visit) {
        Optional<DemoTool> tool = FormFields.id(ctx, "typeid").flatMap(tools::find);
        if (tool.isEmpty()) {
            rendering.notFound(ctx, visit.words(), "error.nothing_there");
            return;
        }
        Optional<ChosenContent> chosen = chosen(ctx, visit);
        List<ContentItem> items = chosen.map(ChosenContent::items).orElse(List.of());
        write(ctx, visit, tool.get(), chosen, items, Optional.empty());
    }

    private void write(
            Context ctx,
            Visit visit,
            DemoTool tool,
            Optional<ChosenContent> chosen,
            List<ContentItem> items,
            Optional<String> problem) {
        rendering.page(ctx, "adding", new AddingPage(visit.shell(), visit.course(), tool, chosen, items, problem));
    }

    private void save(Context ctx, Visit visit) {
        Optional<ChosenContent> chosen = chosen(ctx, visit);
        Optional<DemoTool> tool = chosen.flatMap(content -> tools.find(content.toolId()));
        if (chosen.isEmpty() || tool.isEmpty()) {
            rendering.notFound(ctx, visit.words(), "error.nothing_there");
            return;
        }
        List<ContentItem> items = edited(ctx, chosen.get().items());
        if (SavingContent.isRefused(items)) {
            ctx.status(400);
            write(
                    ctx,
                    visit,
                    tool.get(),
                    chosen,
                    items,
                    Optional.of(visit.words().of("adding.bad_maximum")));
            return;
        }
        saving.save(chosen.get(), items);
        visiting.goToCourse(ctx, visit.course().id());
    }

    private Optional<ChosenContent> chosen(Context ctx, Visit visit) {
        return FormFields.id(ctx, "selection")
                .flatMap(id -> selections.find(visit.person(), id))
                .filter(content -> content.courseId() == visit.course().id());
    }

    /** A single item is a filled-in form that the teacher may have changed; several are taken as they came. */
    private static List<ContentItem> edited(Context ctx, List<ContentItem> items) {
        if (items.size() != 1) {
            return items;
        }
        ContentItem item = items.get(0);
        return List.of(item.edited(
                FormFields.given(ctx, "name").orElse(item.name()),
                Optional.ofNullable(ctx.formParam("intro")).orElse(item.intro()),
                FormFields.given(ctx, "maximum")
                        .orElse(item.column().map(AskedColumn::maximum).orElse(""))));
    }
}
