package org.acquis.framework.correspondences;

import java.util.Optional;

/**
 * A part of one version, as it is compared.
 *
 * @param identifier CASE identifier
 * @param code printed code; of a level its place from 1
 * @param block code of the bloc that it stands in; empty for blocs and levels
 * @param official words of the legal text
 * @param label in French; the official words where nobody wrote one
 */
public record ComparedPart(String identifier, String code, String block, Optional<String> official, String label) {
    /** The official words or, where there are none, the label. */
    public String words() {
        return official.orElse(label);
    }
}
