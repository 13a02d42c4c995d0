package org.acquis.mapping;

import java.util.Optional;

/**
 * A mapped activity that another one looks like a copy of.
 *
 * @param course title of its course; empty where it is the same course
 */
public record Original(String title, Optional<String> course, Mapping mapping) {}
