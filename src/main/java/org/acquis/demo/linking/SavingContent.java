package org.acquis.demo.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acquis.demo.gradebook.Columns;
import org.acquis.demo.site.Activities;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.site.Tools;
import org.acquis.demo.trial.SelectionSwitch;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** Makes activities of selected content: nothing exists before, and the tool is not told the ids. */
public final class SavingContent {
    private final DSLContext sql;
    private final Tools tools;
    private final Selections selections;
    private final SelectionSwitch terms;

    public SavingContent(DSLContext sql, SelectionSwitch terms) {
        this.sql = sql;
        this.tools = new Tools(sql);
        this.selections = new Selections(sql);
        this.terms = terms;
    }

    /** A single item is a filled-in form, which insists on its maximum; several are never looked at. */
    public static boolean isRefused(List<ContentItem> items) {
        return items.size() == 1
                && items.get(0)
                        .column()
                        .filter(column -> !column.isAcceptable())
                        .isPresent();
    }

    /**
     * One activity for each item, in the last section; none when they are refused. An item that cannot be stored is passed over in silence, as in
     * Moodle, where the browser sends one form after the other and looks at no answer.
     */
    public List<DemoActivity> save(ChosenContent chosen, List<ContentItem> items) {
        Optional<DemoTool> tool = tools.find(chosen.toolId());
        if (isRefused(items) || tool.isEmpty() || !selections.take(chosen.id())) {
            return List.of();
        }
        List<DemoActivity> made = new ArrayList<>();
        for (ContentItem item : items) {
            try {
                made.add(sql.transactionResult(tx -> make(tx.dsl(), chosen.courseId(), tool.get(), item)));
            } catch (DataAccessException tooLong) {
                continue;
            }
        }
        return made;
    }

    private DemoActivity make(DSLContext in, long courseId, DemoTool tool, ContentItem item) {
        Optional<AskedColumn> column = item.column()
                .filter(asked -> tool.acceptsGrades() && terms.terms().acceptLineItem());
        Activities activities = new Activities(in);
        DemoActivity made = activities.add(new Activities.NewActivity(
                courseId,
                tool.id(),
                activities.lastSection(courseId),
                item.name().isBlank() ? tool.name() : item.name(),
                item.intro(),
                item.url(),
                item.customParameters(),
                column.isPresent()));
        column.ifPresent(asked -> new Columns(in).addOwn(made, asked.column()));
        return made;
    }
}
