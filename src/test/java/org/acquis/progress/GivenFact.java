package org.acquis.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.acquis.assessment.Outcome;
import org.acquis.assessment.RevisionId;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CriterionId;
import org.acquis.mapping.Purpose;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.acquis.roster.CourseRole;

/**
 * Facts by literal. Unless a test says otherwise: current, certifying, first attempt at activity 1 of course 1, judged by
 * a trainer. A day is a day of November 2026.
 */
public record GivenFact(CriterionFact fact) {
    private static final Bilingual[] LEVELS = {
        new Bilingual("Non acquis", "Not acquired"),
        new Bilingual("En cours d'acquisition", "In progress"),
        new Bilingual("Acquis", "Acquired"),
        new Bilingual("Maîtrisé", "Mastered")
    };

    /** A level of 0 to 3 points, acquired from 2. */
    public static GivenFact level(long criterion, int points, int day, long revision) {
        return fact(
                criterion,
                new Outcome.Levelled(points + 1, BigDecimal.valueOf(points), points >= 2, LEVELS[points]),
                day,
                revision);
    }

    public static GivenFact notObserved(long criterion, int day, long revision) {
        return fact(criterion, new Outcome.NotObserved(), day, revision);
    }

    public static GivenFact frozenExempt(long criterion, int day, long revision) {
        return fact(criterion, new Outcome.Exempt(), day, revision);
    }

    public GivenFact replaced() {
        return with(Standing.REPLACED, fact.purpose(), fact.comment(), fact.source());
    }

    public GivenFact withdrawn() {
        return with(Standing.WITHDRAWN, fact.purpose(), fact.comment(), fact.source());
    }

    public GivenFact formative() {
        return with(fact.standing(), Purpose.FORMATIVE, fact.comment(), fact.source());
    }

    public GivenFact saying(String comment) {
        return with(fact.standing(), fact.purpose(), Optional.of(comment), fact.source());
    }

    /** In activity COURSE of course COURSE. */
    public GivenFact inCourse(long course, String activity, int attempt) {
        return with(
                fact.standing(),
                fact.purpose(),
                fact.comment(),
                new FactSource(
                        new CourseId(course),
                        new CourseActivityId(course),
                        Optional.of(activity),
                        attempt,
                        fact.source().finalisedAt(),
                        fact.source().assessor()));
    }

    private GivenFact with(Standing standing, Purpose purpose, Optional<String> comment, FactSource source) {
        return new GivenFact(new CriterionFact(
                fact.criterion(),
                fact.revision(),
                fact.firstFinalisedAt(),
                standing,
                purpose,
                fact.outcome(),
                comment,
                source));
    }

    private static GivenFact fact(long criterion, Outcome outcome, int day, long revision) {
        Instant at = Instant.parse("2026-11-%02dT13:32:00Z".formatted(day));
        return new GivenFact(new CriterionFact(
                new CriterionId(criterion),
                new RevisionId(revision),
                at,
                Standing.CURRENT,
                Purpose.CERTIFYING,
                outcome,
                Optional.empty(),
                new FactSource(
                        new CourseId(1),
                        new CourseActivityId(1),
                        Optional.of("Étude de cas"),
                        1,
                        at,
                        Optional.of(CourseRole.TRAINER))));
    }
}
