package org.acquis.demo.site;

import java.util.Map;

/**
 * An activity of the course that opens the tool.
 *
 * @param id {@code resource_link.id}; never the same as {@code cmid}, the number in the pages' addresses
 * @param customParameters of this link, in their order
 * @param acceptsGrades has (or had) a column of its own in the gradebook
 */
public record DemoActivity(
        long id,
        long cmid,
        long courseId,
        String section,
        String name,
        String intro,
        Map<String, String> customParameters,
        boolean acceptsGrades,
        boolean visible) {}
