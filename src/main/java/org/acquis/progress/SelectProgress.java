package org.acquis.progress;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.acquis.framework.Criterion;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.inclusion.SelectExemptions;
import org.acquis.roster.CandidateId;
import org.jooq.DSLContext;

/**
 * How far a candidate is in a version, over all courses of the school and all his persons, by the rules that hold now (what
 * held when a grid was finalised stands in its revision). Two statements, whatever the
 * number of criteria.
 */
public final class SelectProgress {
    private final SelectCriterionFacts facts;
    private final SelectExemptions exemptions;

    public SelectProgress(DSLContext sql) {
        this.facts = new SelectCriterionFacts(sql);
        this.exemptions = new SelectExemptions(sql);
    }

    /** @param version of the candidate's school; otherwise nothing is found */
    public Mastery of(CandidateId candidate, FrameworkVersion version) {
        return mastery(version, facts.of(candidate, version), exempt(candidate, version));
    }

    /** What somebody sees of whom nothing was ever said, such as a trainer who previews the learner's side. */
    public static Mastery beforeTheFirstScore(FrameworkVersion version) {
        return mastery(version, List.of(), Set.of());
    }

    private static Mastery mastery(FrameworkVersion version, Collection<CriterionFact> facts, Set<CriterionId> exempt) {
        return Mastery.of(
                version.blocks(),
                version.scale(),
                facts,
                exempt,
                version.rules().rules());
    }

    private Set<CriterionId> exempt(CandidateId candidate, FrameworkVersion version) {
        List<CriterionId> criteria =
                version.criteria().stream().map(Criterion::id).toList();
        return exemptions.of(List.of(candidate), criteria).getOrDefault(candidate, Set.of());
    }
}
