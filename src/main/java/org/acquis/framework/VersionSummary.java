package org.acquis.framework;

/**
 * Enough of a version to choose it.
 *
 * @param framework CASE identifier of the framework, the same in every school
 * @param title of the framework, in French as registered
 * @param label what people call this edition: "2026"
 */
public record VersionSummary(VersionId id, String framework, String title, String label, boolean officialWording) {}
