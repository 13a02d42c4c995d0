package org.acquis.web;

/**
 * What was just done, or what could not be done.
 *
 * @param place id of the element that it stands at, where the reader is; empty: at the top of the page
 */
public record Notice(String text, boolean problem, String place) {
    public Notice(String text, boolean problem) {
        this(text, problem, "");
    }

    public Notice at(String other) {
        return new Notice(text, problem, other);
    }
}
