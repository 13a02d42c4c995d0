package org.acquis.web.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.assessment.Outcome;
import org.acquis.assessment.RevisionId;
import org.acquis.framework.ActivityId;
import org.acquis.framework.AssessmentMethod;
import org.acquis.framework.Bilingual;
import org.acquis.framework.Block;
import org.acquis.framework.BlockId;
import org.acquis.framework.CaseKind;
import org.acquis.framework.Competency;
import org.acquis.framework.CompetencyId;
import org.acquis.framework.Criterion;
import org.acquis.framework.CriterionId;
import org.acquis.framework.Level;
import org.acquis.framework.MethodKind;
import org.acquis.framework.ProfessionalActivity;
import org.acquis.framework.Scale;
import org.acquis.framework.rules.CertificationRules;
import org.acquis.mapping.Purpose;
import org.acquis.progress.CriterionFact;
import org.acquis.progress.FactSource;
import org.acquis.progress.Mastery;
import org.acquis.progress.Standing;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;

/**
 * Somebody who does not exist, with something in it for every rule: a criterion that got better, one that got worse, one
 * not observed, an essential one that lacks, one that is exempt. Levels are those of a version's own scale.
 */
final class SampleCandidate {
    private static final Instant FIRST = Instant.parse("2026-01-05T08:00:00Z");
    private static final Bilingual NAMELESS = new Bilingual("", "");

    private final Scale scale;
    private final List<CriterionFact> facts = new ArrayList<>();
    private final List<Block> blocks;
    private long lastId;

    SampleCandidate(Scale scale) {
        this.scale = scale;
        Level lowest = scale.levels().get(0);
        Level highest = scale.levels().get(scale.levels().size() - 1);
        Level enough =
                scale.levels().stream().filter(Level::acquired).findFirst().orElse(highest);
        Level nearly = scale.levels().stream()
                .filter(level -> !level.acquired() && level.position() < enough.position())
                .reduce((one, next) -> next)
                .orElse(lowest);
        this.blocks = List.of(
                block(
                        "A1",
                        competency(
                                "C1.1",
                                criterion("C1.1.K1", false, nearly, enough),
                                criterion("C1.1.K2", false, highest),
                                criterion("C1.1.K3", true, enough)),
                        competency(
                                "C1.2",
                                criterion("C1.2.K1", false, highest),
                                criterion("C1.2.K2", false, nearly),
                                notObserved("C1.2.K3"))),
                block(
                        "A2",
                        competency(
                                "C2.1",
                                criterion("C2.1.K1", false, highest, nearly),
                                criterion("C2.1.K2", false, highest),
                                criterion("C2.1.K3", true, nearly),
                                criterion("C2.1.K4", false))));
    }

    /** By the functions that compute everybody's. */
    Mastery under(CertificationRules rules) {
        return Mastery.of(blocks, scale, facts, exempt(), rules);
    }

    /** Oldest first. */
    List<CriterionFact> facts(Criterion criterion) {
        return facts.stream()
                .filter(fact -> fact.criterion().equals(criterion.id()))
                .toList();
    }

    private Set<CriterionId> exempt() {
        return Set.of(new CriterionId(lastId));
    }

    private Block block(String code, Competency... competencies) {
        ProfessionalActivity activity =
                new ProfessionalActivity(new ActivityId(1), code, code, NAMELESS, List.of(competencies));
        return new Block(new BlockId(1), code, code, NAMELESS, List.of(activity));
    }

    private static Competency competency(String code, Criterion... criteria) {
        return new Competency(
                new CompetencyId(1),
                code,
                code,
                NAMELESS,
                Optional.empty(),
                new AssessmentMethod(MethodKind.OTHER, CaseKind.EITHER, NAMELESS, Optional.empty(), Optional.empty()),
                List.of(criteria));
    }

    private Criterion criterion(String code, boolean essential, Level... inTurn) {
        Criterion criterion = new Criterion(
                new CriterionId(++lastId), code, code, NAMELESS, Optional.empty(), BigDecimal.ONE, essential, 1);
        for (Level level : inTurn) {
            assessed(
                    criterion, new Outcome.Levelled(level.position(), level.points(), level.acquired(), level.label()));
        }
        return criterion;
    }

    private Criterion notObserved(String code) {
        Criterion criterion = criterion(code, false);
        assessed(criterion, new Outcome.NotObserved());
        return criterion;
    }

    private void assessed(Criterion criterion, Outcome outcome) {
        int number = facts.size() + 1;
        Instant at = FIRST.plusSeconds(number);
        facts.add(new CriterionFact(
                criterion.id(),
                new RevisionId(number),
                at,
                Standing.CURRENT,
                Purpose.CERTIFYING,
                outcome,
                Optional.empty(),
                new FactSource(new CourseId(1), new CourseActivityId(1), Optional.empty(), 1, at, Optional.empty())));
    }
}
