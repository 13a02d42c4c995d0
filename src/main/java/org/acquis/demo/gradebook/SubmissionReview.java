package org.acquis.demo.gradebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.acquis.demo.site.CustomParameters;

/**
 * What a line item says of its submission review (AGS 2.0 section 3.2, Submission Review 1.0 section 3.2).
 *
 * @param url target of the review; blank: the tool's
 * @param custom added to the custom parameters of the review
 */
public record SubmissionReview(String url, Map<String, String> custom) {

    /** @param json the member of a line item, which may be missing */
    public static Optional<SubmissionReview> read(JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        String url = json.path("url").asText();
        return Optional.of(
                new SubmissionReview(url.equals("DEFAULT") ? "" : url, CustomParameters.read(json.path("custom"))));
    }
}
