package org.acquis.demo.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.gradebook.SubmissionReview;
import org.acquis.demo.site.Activities;
import org.acquis.demo.site.PhpJson;
import org.acquis.demo.site.SiteAddress;

/** A line item as it is written and read (AGS 2.0 section 3.2). */
final class LineItemJson {
    /**
     * What a tool sent.
     *
     * @param resourceLinkId absent when not sent
     */
    record Sent(
            String label,
            BigDecimal maximum,
            String resourceId,
            String tag,
            Optional<String> resourceLinkId,
            Optional<SubmissionReview> review) {

        /** The activity of this course it is linked to; empty when the link is to nothing of this tool's. */
        Optional<OptionalLong> link(long courseId, long toolId, Activities activities) {
            if (resourceLinkId.isEmpty()) {
                return Optional.of(OptionalLong.empty());
            }
            return resourceLinkId
                    .filter(id -> id.matches("\\d{1,18}"))
                    .flatMap(id -> activities.find(Long.parseLong(id)))
                    .filter(activity -> activity.courseId() == courseId && activity.toolId() == toolId)
                    .map(activity -> OptionalLong.of(activity.id()));
        }
    }

    private final SiteAddress site;

    LineItemJson(SiteAddress site) {
        this.site = site;
    }

    /** {@code resourceId} and {@code tag} are blank, not absent, when unset. */
    Map<String, Object> written(DemoColumn column, long toolId) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", address(column, toolId));
        json.put("label", column.label());
        json.put("scoreMaximum", PhpJson.number(column.maximum()));
        json.put("resourceId", column.resourceId());
        json.put("tag", column.tag());
        if (column.activityId().isPresent()) {
            String link = Long.toString(column.activityId().getAsLong());
            json.put("resourceLinkId", link);
            json.put("ltiLinkId", link);
        }
        column.review().ifPresent(review -> json.put("submissionReview", written(review)));
        return json;
    }

    private static Map<String, Object> written(SubmissionReview review) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (!review.url().isEmpty()) {
            json.put("url", review.url());
        }
        if (!review.custom().isEmpty()) {
            json.put("custom", review.custom());
        }
        return json;
    }

    String address(DemoColumn column, long toolId) {
        return site.lineItem(column.courseId(), column.id()) + "?type_id=" + toolId;
    }

    /** Empty without a label or a numeric maximum. */
    static Optional<Sent> read(JsonNode json) {
        Optional<BigDecimal> maximum = PhpJson.numeric(json.path("scoreMaximum"));
        String label = json.path("label").asText();
        if (maximum.isEmpty() || label.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Sent(
                label,
                maximum.get(),
                json.path("resourceId").asText(),
                json.path("tag").asText(),
                text(json, "resourceLinkId").or(() -> text(json, "ltiLinkId")),
                SubmissionReview.read(json.path("submissionReview"))));
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.of(json.path(name).asText()).filter(value -> !value.isEmpty());
    }
}
