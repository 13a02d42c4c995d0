package org.acquis.web.mapping;

import java.util.List;
import java.util.Optional;
import org.acquis.web.Shell;

/**
 * What moving the course to another version would do, before anybody says yes.
 *
 * @param problem why it was not done
 * @param older key of the version that activities have
 * @param newer key of the other
 * @param fingerprint of what is shown
 * @param possible some activity moves
 */
public record MovePage(
        Shell shell,
        Optional<String> problem,
        String intro,
        long older,
        long newer,
        String fingerprint,
        boolean possible,
        List<Row> rows) {
    public MovePage {
        rows = List.copyOf(rows);
    }

    /**
     * An activity.
     *
     * @param criteria how many of its criteria go over, as a sentence
     * @param left codes of those that do not
     * @param judgements how many judgements go over and how many stay, as a sentence
     * @param finals final grids, as a sentence; empty: none
     */
    public record Row(
            String title, boolean moves, String criteria, List<String> left, String judgements, String finals) {
        public Row {
            left = List.copyOf(left);
        }
    }
}
