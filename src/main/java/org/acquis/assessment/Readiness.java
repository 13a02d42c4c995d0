package org.acquis.assessment;

import java.util.List;
import org.acquis.framework.Criterion;

/** Whether a grid can be finalised now. */
public sealed interface Readiness {
    /** Everything is judged: this is what finalising freezes. */
    record Ready(List<FrozenJudgement> judgements) implements Readiness {
        public Ready {
            judgements = List.copyOf(judgements);
        }
    }

    /** These criteria are neither scored nor set to not observed. */
    record Missing(List<Criterion> criteria) implements Readiness {
        public Missing {
            criteria = List.copyOf(criteria);
        }
    }

    /** It is final, and nothing around it has changed since. */
    record NothingNew() implements Readiness {}
}
