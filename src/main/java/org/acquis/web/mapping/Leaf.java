package org.acquis.web.mapping;

import java.util.Optional;

/**
 * A criterion that can be chosen.
 *
 * @param official the sentence of the legal text, where the school has imported it
 */
public record Leaf(long id, String code, String label, Optional<String> official, boolean chosen) {}
