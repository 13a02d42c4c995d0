package org.acquis.framework.exchange;

import java.util.Optional;

/**
 * A level of the scale on one criterion.
 *
 * @param descriptor what an assessor sees at this level
 */
public record CriterionLevel(String identifier, Optional<String> descriptor) {}
