package org.acquis.framework.rules;

/**
 * Règlement: how results follow, first for a criterion, then for its competency, then for its bloc. Levels, their points and
 * which of them are acquired stand in the scale of the version. Blocs never compensate each other.
 *
 * @param essentials a competency is not acquired while one of its essential criteria is not
 * @param weighted in means, criteria count with the weights of the référentiel; otherwise all alike
 */
public record CertificationRules(
        Combining combining,
        NotObservedRule notObserved,
        CompetencyRule competency,
        boolean essentials,
        boolean weighted,
        BlockRule block,
        JuryCases jury) {

    /** What holds until a school says otherwise: the latest assessment counts, and everything must be acquired. */
    public static CertificationRules usual() {
        return new CertificationRules(
                new Combining.Latest(),
                NotObservedRule.MISSING,
                new CompetencyRule.AllCriteria(),
                false,
                false,
                new BlockRule.AllCompetencies(),
                JuryCases.none());
    }

    /** Some result follows from a mean of criteria's points. */
    public boolean hasMeans() {
        return competency instanceof CompetencyRule.MeanFrom || block instanceof BlockRule.MeanFrom;
    }
}
