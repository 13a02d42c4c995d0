package org.acquis.platform;

/**
 * An établissement.
 *
 * @param name shown to its own people only
 */
public record School(SchoolId id, String name) {}
