package org.acquis.web.versions;

import java.util.List;
import java.util.Optional;
import org.acquis.framework.versions.LabelKey;
import org.acquis.web.Notice;
import org.acquis.web.Shell;

/**
 * A published version, one bloc or one competency at a time; its labels can be written.
 *
 * @param address of the version
 * @param edition of its labels, which a save names
 * @param view which part is shown: {@code whole}, {@code tasks}, or the identifier of a bloc or competency
 * @param facts state and date, one line
 * @param tabs the whole, each bloc, the tasks
 * @param subject what is shown: code and words
 * @param above the bloc of a competency that is shown
 * @param facets what is said beside labels: headings with texts that nobody changes
 * @param groups of labels, each under a heading of its own; none of the whole
 */
public record VersionPage(
        Shell shell,
        String address,
        int edition,
        String view,
        Optional<Notice> notice,
        String facts,
        List<Tab> tabs,
        String subject,
        Optional<Link> above,
        List<Facet> facets,
        List<Group> groups,
        Optional<Link> before,
        Optional<Link> after) {
    public VersionPage {
        tabs = List.copyOf(tabs);
        facets = List.copyOf(facets);
        groups = List.copyOf(groups);
    }

    VersionPage between(Link block, Optional<Link> previous, Optional<Link> next) {
        return new VersionPage(
                shell,
                address,
                edition,
                view,
                notice,
                facts,
                tabs,
                subject,
                Optional.of(block),
                facets,
                groups,
                previous,
                next);
    }

    public record Tab(String path, String word, String counts, boolean current) {}

    public record Link(String path, String word) {}

    /** @param texts one paragraph each */
    public record Facet(String title, List<String> texts) {
        public Facet {
            texts = List.copyOf(texts);
        }
    }

    /** @param links to what is below: competencies of an activity */
    public record Group(String title, List<Label> labels, List<Link> links) {
        public Group {
            labels = List.copyOf(labels);
            links = List.copyOf(links);
        }
    }

    /**
     * @param key which one it is, for its two fields
     * @param about code of the part
     * @param official words of the legal text, which nobody edits; empty: the school has not imported them
     * @param facts what else is said of the part
     * @param now what somebody else wrote meanwhile, where it is not what stands in the fields
     */
    public record Label(
            LabelKey key,
            String about,
            String name,
            Optional<String> official,
            List<String> facts,
            String fr,
            String en,
            Optional<String> now,
            boolean missing) {
        public Label {
            facts = List.copyOf(facts);
        }

        /** Beginning of the names of its two fields. */
        public String field() {
            return key.field();
        }
    }
}
