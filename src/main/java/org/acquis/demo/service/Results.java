package org.acquis.demo.service;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.acquis.demo.gradebook.Columns;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.gradebook.DemoGrade;
import org.acquis.demo.gradebook.Grades;
import org.acquis.demo.site.PhpJson;
import org.acquis.demo.site.Scopes;
import org.acquis.demo.site.SiteAddress;
import org.acquis.demo.trial.DemoRequest;
import org.acquis.demo.trial.RequestCounters;

/**
 * Results of one line item (AGS 2.0 section 3.3). A grade of 0 and a cleared one look the same: neither has a
 * {@code resultScore}. With {@code type_id} and {@code limit} Moodle breaks down.
 */
final class Results implements ServiceResource {
    private static final DateTimeFormatter ATOM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final SiteAddress site;
    private final Columns columns;
    private final Grades grades;
    private final RequestCounters counters;

    Results(SiteAddress site, Columns columns, Grades grades, RequestCounters counters) {
        this.site = site;
        this.columns = columns;
        this.grades = grades;
        this.counters = counters;
    }

    @Override
    public Pattern path() {
        return Pattern.compile("/(\\d{1,18})/lineitems/(\\d{1,18})/lineitem/results");
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(MediaTypes.RESULTS);
    }

    @Override
    public List<String> methods() {
        return List.of("GET");
    }

    @Override
    public ServiceAnswer answer(ServiceCall call) {
        Optional<Long> tool = call.tool(Scopes.RESULT_READ);
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
        if (call.query("limit").isPresent() && call.query("type_id").isPresent()) {
            return new ServiceAnswer.BrokenDown();
        }
        counters.count(DemoRequest.RESULTS_READ);
        return list(call, column.get());
    }

    private ServiceAnswer list(ServiceCall call, DemoColumn column) {
        String address = site.lineItem(column.courseId(), column.id());
        List<DemoGrade> all = grades.ofColumn(column.id()).stream()
                .filter(grade -> call.query("user_id")
                        .map(user -> user.equals(Long.toString(grade.personId())))
                        .orElse(true))
                .toList();
        List<Map<String, Object>> page = BrokenLink.page(all, call).stream()
                .map(grade -> result(grade, column, address, call.query("type_id")))
                .toList();
        return new ServiceAnswer.Json(
                200, MediaTypes.RESULTS, PhpJson.write(page), BrokenLink.next(address + "/results", call, all.size()));
    }

    private static Map<String, Object> result(
            DemoGrade grade, DemoColumn column, String address, Optional<String> typeId) {
        Map<String, Object> json = new LinkedHashMap<>();
        String type = typeId.map(id -> "?type_id=" + id).orElse("");
        json.put("id", address + "/results" + type + (type.isEmpty() ? "?" : "&") + "user_id=" + grade.personId());
        json.put("userId", Long.toString(grade.personId()));
        grade.score().filter(score -> score.signum() != 0).ifPresent(score -> {
            json.put("resultScore", PhpJson.number(score));
            json.put("resultMaximum", PhpJson.number(column.maximum()));
            grade.feedback().ifPresent(feedback -> json.put("comment", feedback));
            json.put("scoreOf", address + type);
            json.put("timestamp", ATOM.format(grade.modified().atOffset(ZoneOffset.UTC)));
        });
        return json;
    }
}
