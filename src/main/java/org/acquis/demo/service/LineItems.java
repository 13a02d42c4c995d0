package org.acquis.demo.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.acquis.demo.gradebook.Columns;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.site.Activities;
import org.acquis.demo.site.Courses;
import org.acquis.demo.site.PhpJson;
import org.acquis.demo.site.Scopes;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.trial.DemoRequest;
import org.acquis.demo.trial.RequestCounters;

/** The container of line items (AGS 2.0 section 3.2.4): list and create. */
final class LineItems implements ServiceResource {
    private final SiteAddress site;
    private final LineItemJson json;
    private final Courses courses;
    private final Activities activities;
    private final Columns columns;
    private final RequestCounters counters;

    LineItems(SiteAddress site, Courses courses, Activities activities, Columns columns, RequestCounters counters) {
        this.site = site;
        this.json = new LineItemJson(site);
        this.courses = courses;
        this.activities = activities;
        this.columns = columns;
        this.counters = counters;
    }

    @Override
    public Pattern path() {
        return Pattern.compile("/(\\d{1,18})/lineitems");
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(MediaTypes.LINE_ITEMS, MediaTypes.LINE_ITEM);
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "POST");
    }

    @Override
    public ServiceAnswer answer(ServiceCall call) {
        boolean reads = call.method().equals("GET");
        Optional<Long> tool = reads ? call.tool(Scopes.LINE_ITEM, Scopes.LINE_ITEM_READ) : call.tool(Scopes.LINE_ITEM);
        if (tool.isEmpty()) {
            return new ServiceAnswer.Refused(401, "Unauthorized");
        }
        long courseId = call.pathId(0);
        if (courses.find(courseId).isEmpty()) {
            return new ServiceAnswer.Refused(404, "Not Found: Course " + courseId + " doesn't exist");
        }
        return reads ? list(call, courseId, tool.get()) : create(call, courseId, tool.get());
    }

    private ServiceAnswer list(ServiceCall call, long courseId, long toolId) {
        counters.count(DemoRequest.LINE_ITEMS_READ);
        List<DemoColumn> all = columns.ofCourse(courseId).stream()
                .filter(column -> column.toolId().orElse(0) == toolId)
                .filter(column -> matches(call, column))
                .toList();
        List<Map<String, Object>> page = BrokenLink.page(all, call).stream()
                .map(column -> json.written(column, toolId))
                .toList();
        return new ServiceAnswer.Json(
                200,
                MediaTypes.LINE_ITEMS,
                PhpJson.write(page),
                BrokenLink.next(site.lineItems(courseId), call, all.size()));
    }

    private static boolean matches(ServiceCall call, DemoColumn column) {
        String link = column.activityId().isPresent()
                ? Long.toString(column.activityId().getAsLong())
                : "";
        return call.query("resource_link_id").map(link::equals).orElse(true)
                && call.query("lti_link_id").map(link::equals).orElse(true)
                && call.query("resource_id").map(column.resourceId()::equals).orElse(true)
                && call.query("tag").map(column.tag()::equals).orElse(true);
    }

    /** No look-up of duplicates: the same resourceId twice makes two columns. The answer echoes what was sent. */
    private ServiceAnswer create(ServiceCall call, long courseId, long toolId) {
        Optional<JsonNode> body = PhpJson.read(call.body());
        Optional<LineItemJson.Sent> sent = body.flatMap(LineItemJson::read);
        if (body.isEmpty() || sent.isEmpty()) {
            return new ServiceAnswer.Refused(400, "No label or scoreMaximum");
        }
        Optional<OptionalLong> link = sent.get().link(courseId, toolId, activities);
        if (link.isEmpty()) {
            return new ServiceAnswer.Refused(403, "Link is not of this tool and course");
        }
        DemoColumn made = columns.add(new Columns.NewColumn(
                courseId,
                OptionalLong.of(toolId),
                link.get(),
                sent.get().label(),
                sent.get().maximum(),
                sent.get().resourceId(),
                sent.get().tag()));
        counters.count(DemoRequest.LINE_ITEM_CREATED);
        ObjectNode echo = body.get().deepCopy();
        echo.put("id", json.address(made, toolId));
        return new ServiceAnswer.Json(201, MediaTypes.LINE_ITEM, PhpJson.write(echo), Optional.empty());
    }
}
