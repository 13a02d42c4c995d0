package org.acquis.demo.site;

import java.util.List;

/**
 * A group of a course.
 *
 * @param members ids of people
 */
public record DemoGroup(long id, String name, List<Long> members) {}
