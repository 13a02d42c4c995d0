package org.acquis.web.versions;

import java.util.List;
import java.util.Optional;
import org.acquis.web.Notice;
import org.acquis.web.Shell;

/**
 * Two versions side by side, one bloc at a time.
 *
 * @param address of the page, without what it is compared with
 * @param notice what was just confirmed, or why nothing was
 * @param others versions that this one can be compared with
 * @param counts a sentence a kind of parts
 * @param blocks tabs
 * @param block code of the bloc that is shown
 * @param open proposals of the whole comparison that nobody confirmed yet
 * @param sameOpen those among them whose words are the same
 * @param blockOpen those of the bloc that is shown
 * @param whole pairs of the whole version: blocs, and levels where the scales count differently
 * @param parts activities and competencies of the bloc that differ
 * @param criteria of the bloc
 */
public record ComparePage(
        Shell shell,
        String address,
        Optional<Notice> notice,
        String intro,
        List<Other> others,
        long with,
        List<String> counts,
        List<Tab> blocks,
        String block,
        int open,
        int sameOpen,
        int blockOpen,
        List<PairRow> whole,
        List<PairRow> parts,
        List<PairRow> criteria) {
    public ComparePage {
        others = List.copyOf(others);
        counts = List.copyOf(counts);
        blocks = List.copyOf(blocks);
        whole = List.copyOf(whole);
        parts = List.copyOf(parts);
        criteria = List.copyOf(criteria);
    }

    /** A version in the choice. */
    public record Other(long id, String name, boolean chosen) {}

    /** @param open proposals of this bloc that nobody confirmed yet */
    public record Tab(String code, String path, boolean current, int open) {}
}
