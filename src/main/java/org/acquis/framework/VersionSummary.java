package org.acquis.framework;

/**
 * Enough of a version to choose it.
 *
 * @param title of the framework, in French as registered
 * @param label what people call this edition: "2026"
 */
public record VersionSummary(VersionId id, String title, String label, boolean officialWording) {}
