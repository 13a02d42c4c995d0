package org.acquis.framework.versions;

import java.time.Instant;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;

/**
 * A version that was published, and perhaps retired since.
 *
 * @param framework CASE identifier of the framework, the same in every school
 * @param title of the framework, in French as registered
 * @param label what people call this edition: "2026"
 */
public record LockedVersion(
        VersionId id, String framework, String title, String label, VersionStatus status, Instant publishedAt) {}
