package org.acquis.demo.site;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A course; its id is the LTI context id.
 *
 * @param origin the course it was restored from
 */
public record DemoCourse(
        long id,
        OptionalLong origin,
        String shortName,
        String fullName,
        String idNumber,
        Instant begins,
        Instant ends) {}
