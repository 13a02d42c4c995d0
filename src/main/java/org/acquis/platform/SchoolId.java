package org.acquis.platform;

/** Key of a school (établissement), the tenant that every query is scoped by. */
public record SchoolId(long value) {}
