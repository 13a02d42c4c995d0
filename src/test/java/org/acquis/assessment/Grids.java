package org.acquis.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.Level;
import org.acquis.framework.LevelId;
import org.acquis.framework.MethodKind;
import org.acquis.framework.ProfessionalActivity;
import org.acquis.framework.Scale;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.rules.RulesEdition;
import org.acquis.mapping.GradebookDetail;
import org.acquis.mapping.Mapping;
import org.acquis.mapping.Purpose;
import org.acquis.roster.CandidateId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.acquis.roster.Learner;
import org.acquis.roster.PersonId;

/** Grids for tests: two competencies of three and two criteria (ids 11, 12, 13 and 21, 22), four levels of 0 to 3 points. */
public final class Grids {
    public static final Instant NOON = Instant.parse("2026-11-24T13:32:00Z");
    public static final ActivityOfCourse PLACE = new ActivityOfCourse(1, new CourseId(2), new CourseActivityId(3));
    public static final Author TRAINER = new Author(new PersonId(70), Optional.of("Claire Moreau"));

    private final Map<CriterionId, Judgement> judgements = new LinkedHashMap<>();
    private Set<CriterionId> mapped = ids(11, 12, 13, 21, 22);
    private Set<CriterionId> exempt = Set.of();
    private GridStatus status = GridStatus.DRAFT;
    private Optional<CountingRevision> counting = Optional.empty();
    private Purpose purpose = Purpose.CERTIFYING;
    private GradebookDetail detail = GradebookDetail.OVERALL;

    public static Grids grid() {
        return new Grids();
    }

    /** @param points 0 to 3, which are also the positions less one */
    public Grids level(long criterion, int points) {
        return judged(criterion, new Judged.AtLevel(new LevelId(points + 1)), "");
    }

    public Grids notObserved(long criterion) {
        return judged(criterion, new Judged.NotObserved(), "");
    }

    public Grids judged(long criterion, Judged value, String comment) {
        int edition = Optional.ofNullable(judgements.get(new CriterionId(criterion)))
                .map(before -> before.edition() + 1)
                .orElse(1);
        judgements.put(new CriterionId(criterion), new Judgement(value, comment, TRAINER, NOON, edition));
        return this;
    }

    public Grids mapped(long... criteria) {
        mapped = ids(criteria);
        return this;
    }

    public Grids exempt(long... criteria) {
        exempt = ids(criteria);
        return this;
    }

    public Grids purpose(Purpose purpose) {
        this.purpose = purpose;
        return this;
    }

    public Grids detail(GradebookDetail detail) {
        this.detail = detail;
        return this;
    }

    /** Final, with a revision of what it is at this moment. */
    public Grids finalised() {
        Grid now = get();
        counting = Optional.of(new CountingRevision(
                new RevisionId(900),
                1,
                NOON,
                TRAINER,
                now.version().id(),
                now.version().label(),
                purpose,
                detail,
                "fr",
                now.scale().highestPoints(),
                ((Readiness.Ready) now.readiness()).judgements()));
        status = GridStatus.FINAL;
        return this;
    }

    public Grids reopened() {
        status = GridStatus.REOPENED;
        return this;
    }

    public Grid get() {
        FrameworkVersion version = version();
        Mapping mapping = new Mapping(PLACE.activity(), version.id(), purpose, detail, "fr", 1, mapped);
        return new Grid(
                PLACE,
                learner(80, "Ana", "Petit"),
                version,
                mapping,
                1,
                1,
                judgements.isEmpty() ? Optional.empty() : Optional.of(new AssessmentId(500)),
                status,
                Grid.cells(version, mapping, exempt, judgements),
                List.of(),
                Remark.NONE,
                counting);
    }

    public static Learner learner(long id, String given, String family) {
        return new Learner(
                new PersonId(id),
                new CandidateId(id + 1000),
                Optional.of(given + " " + family),
                Optional.of(given),
                Optional.of(family),
                true,
                false);
    }

    public static FrameworkVersion version() {
        return new FrameworkVersion(
                new VersionId(1),
                1,
                "6a3d8f7e-0000-4000-8000-000000000001",
                "Gestionnaire de projet",
                "2026",
                VersionStatus.PUBLISHED,
                false,
                List.of(new Block(
                        new BlockId(1),
                        "b1",
                        "A1",
                        new Bilingual("Cadrer un projet", "Frame a project"),
                        List.of(new ProfessionalActivity(
                                new ActivityId(1),
                                "a1",
                                "A1.1",
                                new Bilingual("Analyser la demande", "Analyse the request"),
                                List.of(competency(1, 3), competency(2, 2)))))),
                List.of(),
                scale(),
                RulesEdition.usual());
    }

    public static Scale scale() {
        return new Scale(List.of(
                new Level(
                        new LevelId(1), 1, new BigDecimal("0.000"), false, new Bilingual("Non acquis", "Not acquired")),
                new Level(new LevelId(2), 2, new BigDecimal("1.000"), false, new Bilingual("En cours", "In progress")),
                new Level(new LevelId(3), 3, new BigDecimal("2.000"), true, new Bilingual("Acquis", "Acquired")),
                new Level(new LevelId(4), 4, new BigDecimal("3.000"), true, new Bilingual("Maîtrisé", "Mastered"))));
    }

    public static Set<CriterionId> ids(long... values) {
        Set<CriterionId> ids = new LinkedHashSet<>();
        for (long value : values) {
            ids.add(new CriterionId(value));
        }
        return ids;
    }

    private static Competency competency(long number, int criteria) {
        var method = new AssessmentMethod(
                MethodKind.SIMULATION,
                CaseKind.EITHER,
                new Bilingual("Étude d’un cas <réel> ou fictif", "Study of a <real> or fictional case"),
                Optional.empty(),
                Optional.empty());
        return new Competency(
                new CompetencyId(number),
                "c" + number,
                "C1." + number,
                new Bilingual("Compétence " + number, "Competency " + number),
                Optional.empty(),
                method,
                java.util.stream.IntStream.rangeClosed(1, criteria)
                        .mapToObj(position -> new Criterion(
                                new CriterionId(number * 10 + position),
                                "k" + number + position,
                                "C1." + number + ".K" + position,
                                new Bilingual("Critère " + number + position, "Criterion " + number + position),
                                Optional.empty(),
                                BigDecimal.ONE,
                                false,
                                position))
                        .toList());
    }
}
