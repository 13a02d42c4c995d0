package org.acquis.web;

import java.util.List;

/**
 * What every page within a session shares: language, its own address, the sections above it.
 *
 * @param title of the page, for the browser's title and the first heading
 * @param base {@code /app/HANDLE}: every link of a page starts with it
 * @param csrf token that every write carries
 * @param sections the underlined tabs; empty for pages with a single section
 * @param preview a trainer looks at the learner's side: nothing is written
 */
public record Shell(Texts texts, String title, String base, String csrf, List<Section> sections, boolean preview) {
    public record Section(String label, String path, boolean current) {}

    public String text(String key, Object... values) {
        return texts.of(key, values);
    }

    public String language() {
        return texts.language().code();
    }

    @Override
    public String toString() {
        return "Shell[" + title + "]";
    }
}
