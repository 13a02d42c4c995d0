package org.acquis.demo.trial;

import java.util.Optional;

/**
 * What a deep-linking request says that Moodle 4.5 never says (Deep Linking 2.0 section 4.4.1).
 *
 * @param acceptMultiple Moodle: always true
 * @param acceptLineItem true: the member is left out, as in Moodle; false: it is said
 * @param data to be given back unchanged; Moodle sends none
 */
public record SelectionTerms(boolean acceptMultiple, boolean acceptLineItem, Optional<String> data) {
    public static final SelectionTerms MOODLE = new SelectionTerms(true, true, Optional.empty());
}
