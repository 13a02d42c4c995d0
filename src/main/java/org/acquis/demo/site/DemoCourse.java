package org.acquis.demo.site;

import java.time.Instant;

/** The course; its id is the LTI context id. */
public record DemoCourse(long id, String shortName, String fullName, String idNumber, Instant begins, Instant ends) {}
