package org.acquis.demo.linking;

import java.util.List;
import java.util.Optional;

/**
 * What a tool gave back, not saved yet.
 *
 * @param message of the tool, instead of the notice that all went well
 * @param problem of the tool
 */
public record ChosenContent(
        long id,
        long toolId,
        long courseId,
        List<ContentItem> items,
        Optional<String> message,
        Optional<String> problem) {

    /** Nothing to save and nothing to say: the dialog just closes. */
    boolean isSilent() {
        return items.isEmpty() && message.isEmpty() && problem.isEmpty();
    }
}
