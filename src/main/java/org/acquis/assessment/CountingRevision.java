package org.acquis.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.acquis.framework.VersionId;
import org.acquis.mapping.GradebookDetail;
import org.acquis.mapping.Purpose;

/**
 * The revision of a grid that counts.
 *
 * @param number of the revision, from 1
 * @param versionLabel what people call the version that was in force
 * @param highestOfScale what one criterion of weight 1 could bring at most
 */
public record CountingRevision(
        RevisionId id,
        int number,
        Instant at,
        Author by,
        VersionId version,
        String versionLabel,
        Purpose purpose,
        GradebookDetail detail,
        String language,
        BigDecimal highestOfScale,
        List<FrozenJudgement> judgements) {

    public CountingRevision {
        judgements = List.copyOf(judgements);
    }

    public Score score() {
        return Score.ofFrozen(highestOfScale, judgements);
    }
}
