package org.acquis.assessment;

import java.math.BigDecimal;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CompetencyId;
import org.acquis.framework.CriterionId;

/**
 * One criterion of a revision, by value: later changes of the référentiel do not reach it. Free comments are not part
 * of it, because they never leave Acquis.
 *
 * @param criterionIdentifier CASE identifier of the criterion
 * @param code as printed, such as C1.1.K1
 */
public record FrozenJudgement(
        CriterionId criterion,
        String criterionIdentifier,
        CompetencyId competency,
        String code,
        Bilingual label,
        BigDecimal weight,
        Outcome outcome) {}
