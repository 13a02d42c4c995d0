package org.acquis.framework.correspondences;

/**
 * A part of one version, as it is compared.
 *
 * @param identifier CASE identifier
 * @param code printed code; of a level its place from 1
 * @param block code of the bloc that it stands in; empty for blocs and levels
 * @param words official wording or, where there is none, the French label
 */
public record ComparedPart(String identifier, String code, String block, String words) {}
