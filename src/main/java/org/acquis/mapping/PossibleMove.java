package org.acquis.mapping;

import org.acquis.framework.VersionId;

/**
 * A version of the course's activities, and a published one that correspondences were confirmed for.
 *
 * @param from label of the version that activities have
 * @param to label of the other
 */
public record PossibleMove(VersionId older, String from, VersionId newer, String to) {}
