package org.acquis.demo.gradebook;

import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * A column of the gradebook.
 *
 * @param id in the line item's address
 * @param activityId {@code resource_link.id} of its activity or of the link it was made for
 * @param ofTool the tool sees it; a column a teacher made by hand it does not
 * @param textOnly keeps no score
 * @param resourceId blank when unset, like {@code tag}
 */
public record DemoColumn(
        long id,
        long courseId,
        ColumnKind kind,
        OptionalLong activityId,
        boolean ofTool,
        String label,
        BigDecimal maximum,
        boolean textOnly,
        boolean locked,
        String resourceId,
        String tag) {

    public boolean isOwnOfActivity() {
        return kind == ColumnKind.ACTIVITY;
    }
}
