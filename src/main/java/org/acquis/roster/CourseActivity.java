package org.acquis.roster;

import java.net.URI;
import java.util.Optional;

/**
 * A course activity, as its platform tells it.
 *
 * @param resourceLinkId the platform's name of it
 * @param lineItemUrl its own gradebook column as the newest launch told it; empty where it told none
 */
public record CourseActivity(
        CourseActivityId id,
        CourseId course,
        String resourceLinkId,
        Optional<String> title,
        Optional<URI> lineItemUrl) {}
