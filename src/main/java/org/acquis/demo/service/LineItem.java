package org.acquis.demo.service;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.acquis.demo.gradebook.Columns;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.site.Activities;
import org.acquis.demo.site.PhpJson;
import org.acquis.demo.site.Scopes;
import org.acquis.demo.site.SiteAddress;

/** One line item (AGS 2.0 section 3.2.5): read, replace, delete. Like Moodle it ignores the course in the path. */
final class LineItem implements ServiceResource {
    private final LineItemJson json;
    private final Activities activities;
    private final Columns columns;

    LineItem(SiteAddress site, Activities activities, Columns columns) {
        this.json = new LineItemJson(site);
        this.activities = activities;
        this.columns = columns;
    }

    @Override
    public Pattern path() {
        return Pattern.compile("/(\\d{1,18})/lineitems/(\\d{1,18})/lineitem");
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(MediaTypes.LINE_ITEM);
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "PUT", "DELETE");
    }

    @Override
    public ServiceAnswer answer(ServiceCall call) {
        Optional<Long> tool = call.method().equals("GET")
                ? call.tool(Scopes.LINE_ITEM, Scopes.LINE_ITEM_READ)
                : call.tool(Scopes.LINE_ITEM);
        if (tool.isEmpty()) {
            return new ServiceAnswer.Refused(401, "Unauthorized");
        }
        Optional<DemoColumn> column = columns.find(call.pathId(1));
        if (column.isEmpty()) {
            return new ServiceAnswer.Refused(404, "Not Found: Grade item doesn't exist");
        }
        if (!column.get().ofTool()) {
            return new ServiceAnswer.Refused(403, "Grade item is not of this tool");
        }
        return switch (call.method()) {
            case "GET" -> written(column.get(), tool.get());
            case "PUT" -> replace(call, column.get(), tool.get());
            default -> delete(column.get());
        };
    }

    private ServiceAnswer written(DemoColumn column, long toolId) {
        return ServiceAnswer.Json.ok(MediaTypes.LINE_ITEM, PhpJson.write(json.written(column, toolId)));
    }

    private ServiceAnswer replace(ServiceCall call, DemoColumn old, long toolId) {
        Optional<LineItemJson.Sent> sent = PhpJson.read(call.body()).flatMap(LineItemJson::read);
        if (sent.isEmpty()) {
            return new ServiceAnswer.Refused(400, "No label or scoreMaximum");
        }
        Optional<OptionalLong> link = sent.get().link(old.courseId(), toolId, activities);
        if (link.isEmpty()) {
            return new ServiceAnswer.Refused(403, "Link is not of this tool and course");
        }
        DemoColumn replaced = new DemoColumn(
                old.id(),
                old.courseId(),
                old.kind(),
                linkAfter(old, sent.get(), link.get()),
                old.toolId(),
                sent.get().label(),
                sent.get().maximum(),
                old.textOnly(),
                old.locked(),
                sent.get().resourceId(),
                sent.get().tag(),
                sent.get().review());
        columns.replace(old, replaced);
        return written(columns.find(old.id()).orElse(replaced), toolId);
    }

    /** An activity keeps its own column; another sent without its link loses it once resourceId or tag change. */
    private static OptionalLong linkAfter(DemoColumn old, LineItemJson.Sent sent, OptionalLong link) {
        if (old.isOwnOfActivity()) {
            return old.activityId();
        }
        boolean same = sent.resourceId().equals(old.resourceId()) && sent.tag().equals(old.tag());
        return link.isEmpty() && same ? old.activityId() : link;
    }

    /** The activity's own column goes too; its launches then carry no {@code lineitem}. */
    private ServiceAnswer delete(DemoColumn column) {
        columns.delete(column.id());
        return new ServiceAnswer.Empty(204);
    }
}
