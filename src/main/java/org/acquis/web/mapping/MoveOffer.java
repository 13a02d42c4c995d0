package org.acquis.web.mapping;

import java.util.List;
import org.acquis.mapping.PossibleMove;
import org.acquis.web.Shell;

/**
 * A version that the course can go over to.
 *
 * @param path of the preview
 */
public record MoveOffer(String path, String said) {
    static List<MoveOffer> of(Shell shell, List<PossibleMove> moves) {
        return moves.stream()
                .map(move -> new MoveOffer(
                        shell.base() + "/mapping/move?from=" + move.older().value() + "&to="
                                + move.newer().value(),
                        shell.text("mapping.move.offer", move.from(), move.to())))
                .toList();
    }
}
