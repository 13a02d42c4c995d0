package org.acquis.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * A référentiel by literal: block A1 with C1.1 (criteria 1, 2) and C1.2 (criterion 3), block A2 with C2.1 (criteria 4, 5).
 * The id of a criterion is its number; those of competencies are 11, 12, 21.
 */
public final class GivenReferentiel {
    private GivenReferentiel() {}

    public static FrameworkVersion version() {
        return version(List.of(
                block(
                        1,
                        competency(11, "C1.1", criterion(1, "1"), criterion(2, "1")),
                        competency(12, "C1.2", criterion(3, "1"))),
                block(2, competency(21, "C2.1", criterion(4, "1"), criterion(5, "1")))));
    }

    public static FrameworkVersion version(List<Block> blocks) {
        return new FrameworkVersion(
                new VersionId(1),
                1,
                "6a3d8f7e-0000-4000-8000-000000000001",
                "Marketing digital",
                "2026",
                VersionStatus.PUBLISHED,
                false,
                blocks,
                List.of(),
                scale(),
                RulesEdition.usual());
    }

    /** 0 to 3 points, acquired from 2. */
    public static Scale scale() {
        return new Scale(List.of(level(1, 0), level(2, 1), level(3, 2), level(4, 3)));
    }

    public static Block block(int number, Competency... competencies) {
        List<ProfessionalActivity> activities = new ArrayList<>();
        for (Competency competency : competencies) {
            activities.add(new ProfessionalActivity(
                    new ActivityId(competency.id().value()),
                    "a" + competency.id().value(),
                    competency.code().replace('C', 'A'),
                    new Bilingual("Activité", "Activity"),
                    List.of(competency)));
        }
        return new Block(
                new BlockId(number),
                "b" + number,
                "A" + number,
                new Bilingual("Bloc " + number, "Block " + number),
                activities);
    }

    public static Competency competency(long id, String code, Criterion... criteria) {
        return new Competency(
                new CompetencyId(id),
                "c" + id,
                code,
                new Bilingual("Compétence " + code, "Competency " + code),
                Optional.empty(),
                new AssessmentMethod(
                        MethodKind.SIMULATION,
                        CaseKind.EITHER,
                        new Bilingual("Étudier un cas.", "Study a case."),
                        Optional.empty(),
                        Optional.empty()),
                List.of(criteria));
    }

    public static Criterion criterion(long id, String weight) {
        return criterion(id, weight, false);
    }

    public static Criterion essential(long id) {
        return criterion(id, "1", true);
    }

    private static Criterion criterion(long id, String weight, boolean essential) {
        return new Criterion(
                new CriterionId(id),
                "k" + id,
                "K" + id,
                new Bilingual("Critère " + id, "Criterion " + id),
                Optional.empty(),
                new BigDecimal(weight),
                essential,
                (int) id);
    }

    static Level level(int position, int points) {
        return new Level(
                new LevelId(position),
                position,
                BigDecimal.valueOf(points),
                points >= 2,
                new Bilingual("Niveau " + points, "Level " + points));
    }
}
