package org.acquis.framework;

import java.time.Instant;
import java.util.Optional;

/**
 * A version in the list of its school.
 *
 * @param title of the framework
 * @param label what people call the version
 * @param criteria how many it has
 * @param basedOn the version that it was made from
 */
public record VersionOverview(
        VersionId id,
        String title,
        String label,
        VersionStatus status,
        boolean officialWording,
        int criteria,
        Optional<Instant> published,
        Optional<VersionId> basedOn) {
    /** As people tell versions of several référentiels apart. */
    public String name() {
        return title + " · " + label;
    }
}
