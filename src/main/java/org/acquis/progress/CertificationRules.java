package org.acquis.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.acquis.framework.Competency;
import org.acquis.framework.Criterion;

/**
 * Règlement: how the results of competencies and blocks follow from those of criteria.
 *
 * @param weighted criteria count with the weights of the référentiel; otherwise all alike
 * @param criteriaPercent share of a competency's criteria, exempt ones left out, that must be acquired; 1 to 100
 * @param competenciesPercent share of a block's competencies that must be acquired; 1 to 100
 */
public record CertificationRules(boolean weighted, int criteriaPercent, int competenciesPercent) {
    public CertificationRules {
        if (criteriaPercent < 1 || criteriaPercent > 100 || competenciesPercent < 1 || competenciesPercent > 100) {
            throw new IllegalArgumentException("a share lies between 1 and 100 percent");
        }
    }

    /** What holds until a school's règlement says otherwise: weight 1, everything must be acquired. */
    public static CertificationRules standard() {
        return new CertificationRules(false, 100, 100);
    }

    MasteryResult<Criterion> competency(List<CriterionMastery> criteria) {
        List<CriterionMastery> assessed = criteria.stream()
                .filter(criterion -> criterion.state() != CriterionState.EXEMPT)
                .toList();
        return result(
                assessed,
                CriterionMastery::criterion,
                criterion -> criterion.state() == CriterionState.ACQUIRED,
                criterion -> !criterion.state().hasLevel(),
                criterion -> weighted ? criterion.criterion().weight() : BigDecimal.ONE,
                criteriaPercent);
    }

    MasteryResult<Competency> block(List<CompetencyMastery> competencies) {
        return result(
                competencies,
                CompetencyMastery::competency,
                competency -> competency.result().reached(),
                competency -> competency.result() instanceof MasteryResult.Incomplete,
                competency -> BigDecimal.ONE,
                competenciesPercent);
    }

    private static <M, T> MasteryResult<T> result(
            List<M> parts,
            Function<M, T> subject,
            Predicate<M> acquired,
            Predicate<M> missing,
            Function<M, BigDecimal> weight,
            int percent) {
        List<T> below = parts.stream()
                .filter(acquired.negate().and(missing.negate()))
                .map(subject)
                .toList();
        List<T> absent = parts.stream().filter(missing).map(subject).toList();
        if (!absent.isEmpty()) {
            return new MasteryResult.Incomplete<>(absent, below);
        }
        BigDecimal needed = sum(parts, weight).multiply(BigDecimal.valueOf(percent));
        BigDecimal had = sum(parts.stream().filter(acquired).toList(), weight).multiply(BigDecimal.valueOf(100));
        return had.compareTo(needed) >= 0 ? new MasteryResult.Acquired<>() : new MasteryResult.NotYet<>(below);
    }

    private static <M> BigDecimal sum(List<M> parts, Function<M, BigDecimal> weight) {
        return parts.stream().map(weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
