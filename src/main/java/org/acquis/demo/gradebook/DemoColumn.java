package org.acquis.demo.gradebook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A column of the gradebook.
 *
 * @param id in the line item's address
 * @param activityId {@code resource_link.id} of its activity or of the link it was made for
 * @param toolId the tool that sees it; a column a teacher made by hand has none
 * @param textOnly keeps no score
 * @param resourceId blank when unset, like {@code tag}
 * @param review where one was declared; without, a review opens the tool's target
 */
public record DemoColumn(
        long id,
        long courseId,
        ColumnKind kind,
        OptionalLong activityId,
        OptionalLong toolId,
        String label,
        BigDecimal maximum,
        boolean textOnly,
        boolean locked,
        String resourceId,
        String tag,
        Optional<SubmissionReview> review) {

    public boolean ofTool() {
        return toolId.isPresent();
    }

    public boolean isOwnOfActivity() {
        return kind == ColumnKind.ACTIVITY;
    }
}
