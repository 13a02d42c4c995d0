package org.acquis.web.mapping;

import java.util.List;
import java.util.Optional;
import org.acquis.web.Shell;

/**
 * What this activity assesses, to be chosen.
 *
 * @param first nobody has mapped the activity yet
 * @param edition of the mapping that is shown; 0 for none
 * @param blocks the référentiel as a tree
 * @param originals activities that this one looks like a copy of; none where it is mapped
 * @param lastChange a sentence; empty where the activity is not mapped
 * @param moves versions that the whole course can go over to
 */
public record MappingPage(
        Shell shell,
        boolean first,
        Optional<Notice> notice,
        VersionChoice version,
        int edition,
        List<Branch> blocks,
        List<Branch> tasks,
        List<Option> purposes,
        List<Option> details,
        List<Option> languages,
        List<CoverageEntry> coverage,
        List<OriginalOffer> originals,
        Optional<String> lastChange,
        List<MoveOffer> moves) {

    public boolean saved() {
        return notice.filter(Notice.Saved.class::isInstance).isPresent();
    }

    public boolean empty() {
        return notice.filter(Notice.Empty.class::isInstance).isPresent();
    }

    public Optional<Notice.Outdated> outdated() {
        return notice.filter(Notice.Outdated.class::isInstance).map(Notice.Outdated.class::cast);
    }

    public int chosen() {
        return blocks.stream().mapToInt(Branch::chosen).sum();
    }

    public int total() {
        return blocks.stream().mapToInt(Branch::total).sum();
    }

    /** Competencies with at least one chosen criterion. */
    public long competenciesChosen() {
        return blocks.stream()
                .flatMap(block -> block.branches().stream())
                .flatMap(activity -> activity.branches().stream())
                .filter(competency -> competency.chosen() > 0)
                .count();
    }

    /** Columns in the gradebook with this choice: the overall score and those of the detail. */
    public long columns() {
        String detail = details.stream()
                .filter(Option::chosen)
                .map(Option::value)
                .findFirst()
                .orElse("overall");
        return 1 + (detail.equals("criterion") ? chosen() : detail.equals("competency") ? competenciesChosen() : 0);
    }

    public long untouched() {
        return coverage.stream().filter(CoverageEntry::untouched).count();
    }

    public long partial() {
        return coverage.stream().filter(CoverageEntry::partial).count();
    }
}
