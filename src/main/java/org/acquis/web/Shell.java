package org.acquis.web;

import java.util.List;
import java.util.Optional;

/**
 * What every page within a session shares: language, its own address, the sections above it.
 *
 * @param title of the page, for the browser's title and the first heading
 * @param base {@code /app/HANDLE}: every link of a page starts with it
 * @param csrf token that every write carries
 * @param sections the underlined tabs; empty for pages with a single section
 * @param preview a trainer looks at the learner's side: nothing is written
 * @param secret where scripts find the browser's secret when no cookie carries it
 */
public record Shell(
        Texts texts,
        String title,
        String base,
        String csrf,
        List<Section> sections,
        boolean preview,
        Optional<KeptSecret> secret) {
    public record Section(String label, String path, boolean current) {}

    /** Of a session that a cookie carries. */
    public Shell(Texts texts, String title, String base, String csrf, List<Section> sections, boolean preview) {
        this(texts, title, base, csrf, sections, preview, Optional.empty());
    }

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
