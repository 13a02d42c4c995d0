package org.acquis.demo.site;

import java.util.Map;

/**
 * An activity of the course that opens the tool.
 *
 * @param id {@code resource_link.id}; never the same as {@code cmid}, the number in the pages' addresses
 * @param intro plain text
 * @param url target of its own; blank: the tool's
 * @param customParameters of this link, in their order
 * @param acceptsGrades has (or had) a column of its own in the gradebook
 */
public record DemoActivity(
        long id,
        long cmid,
        long courseId,
        long toolId,
        String section,
        String name,
        String intro,
        String url,
        Map<String, String> customParameters,
        boolean acceptsGrades) {}
