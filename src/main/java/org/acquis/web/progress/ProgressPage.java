package org.acquis.web.progress;

import java.util.List;
import java.util.Optional;
import org.acquis.web.Shell;

/**
 * How far one learner is: where he is, what is missing, what was said.
 *
 * @param own the reader is the learner; otherwise a trainer of his
 * @param scored something has a level, or was said to be not observed
 * @param version référentiel and version in words
 * @param summary how much is acquired, or that nothing was assessed yet
 * @param notes sentences that say how to read the states
 * @param grid for a trainer: address of this learner's grid in the activity
 * @param wording that labels are not the official wording, while they are not
 */
public record ProgressPage(
        Shell shell,
        boolean own,
        Optional<String> grid,
        boolean scored,
        String version,
        String summary,
        List<String> notes,
        Optional<String> wording,
        List<BlockBar> bars,
        OverviewPicture picture,
        List<MissingBlock> missing,
        List<BlockDetail> blocks) {}
