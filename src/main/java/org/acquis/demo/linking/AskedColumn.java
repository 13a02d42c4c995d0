package org.acquis.demo.linking;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.acquis.demo.gradebook.OwnColumn;
import org.acquis.demo.gradebook.SubmissionReview;

/**
 * The {@code lineItem} of a content item (Deep Linking 2.0 section 4.5.4). Its label is not read: the column bears the
 * activity's name.
 *
 * @param maximum as it was sent, whatever that was; 100 where it was not
 */
public record AskedColumn(String maximum, String resourceId, String tag, Optional<SubmissionReview> review) {
    private static final int SITE_MAXIMUM = 100;

    static AskedColumn read(JsonNode json) {
        return new AskedColumn(
                json.path("scoreMaximum").asText(Integer.toString(SITE_MAXIMUM)),
                json.path("resourceId").asText(),
                json.path("tag").asText(),
                SubmissionReview.read(json.path("submissionReview")));
    }

    /** What the activity form insists on: an integer from 1 to the site's highest grade. */
    public boolean isAcceptable() {
        return maximum.matches("[1-9]\\d{0,2}") && Integer.parseInt(maximum) <= SITE_MAXIMUM;
    }

    /**
     * Out of {@code maximum}. With one that the form would have refused Moodle makes a column of type text, which says
     * it is out of 100 and keeps no score.
     */
    OwnColumn column() {
        BigDecimal outOf = isAcceptable() ? new BigDecimal(maximum) : BigDecimal.valueOf(SITE_MAXIMUM);
        return new OwnColumn(outOf, !isAcceptable(), resourceId, tag, review);
    }

    AskedColumn outOf(String changed) {
        return new AskedColumn(changed, resourceId, tag, review);
    }
}
