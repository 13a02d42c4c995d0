package org.acquis.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.rules.RulesEdition;
import org.acquis.framework.versions.BundledFramework;

/** A version with ids of its own, for tests that need no database. */
public final class GivenVersion {
    private final Map<String, CompetencyId> competencies = new HashMap<>();
    private long lastId;

    private GivenVersion() {}

    /** The bundled référentiel. */
    public static FrameworkVersion bundled() {
        return new GivenVersion().of(BundledFramework.read());
    }

    private FrameworkVersion of(UnderstoodFramework framework) {
        List<Block> blocks = framework.blocks().stream().map(this::block).toList();
        return new FrameworkVersion(
                new VersionId(++lastId),
                1,
                framework.identifier(),
                framework.heading().title().orElseThrow().shown(),
                framework.heading().version().orElseThrow(),
                VersionStatus.PUBLISHED,
                framework.hasOfficialWording(),
                blocks,
                framework.tasks().stream()
                        .map(task -> new AssessmentTask(
                                new TaskId(++lastId),
                                task.identifier(),
                                task.code(),
                                task.title(),
                                task.description(),
                                task.caseKind(),
                                task.competencies().stream()
                                        .map(competencies::get)
                                        .toList()))
                        .toList(),
                scale(framework.scale().orElseThrow()),
                RulesEdition.usual());
    }

    private Scale scale(UnderstoodScale scale) {
        List<Level> levels = new ArrayList<>();
        for (UnderstoodScale.Step step : scale.levels()) {
            levels.add(
                    new Level(new LevelId(++lastId), levels.size() + 1, step.points(), step.acquired(), step.label()));
        }
        return new Scale(levels);
    }

    private Block block(UnderstoodBlock block) {
        return new Block(
                new BlockId(++lastId),
                block.identifier(),
                block.code(),
                block.title().labelled(),
                block.activities().stream().map(this::activity).toList());
    }

    private ProfessionalActivity activity(UnderstoodActivity activity) {
        return new ProfessionalActivity(
                new ActivityId(++lastId),
                activity.identifier(),
                activity.code(),
                activity.title().labelled(),
                activity.competencies().stream().map(this::competency).toList());
    }

    private Competency competency(UnderstoodCompetency competency) {
        CompetencyId id = new CompetencyId(++lastId);
        competencies.put(competency.identifier(), id);
        List<Criterion> criteria = new ArrayList<>();
        for (UnderstoodCriterion criterion : competency.criteria()) {
            criteria.add(new Criterion(
                    new CriterionId(++lastId),
                    criterion.identifier(),
                    criterion.code(),
                    criterion.wording().labelled(),
                    criterion.wording().official(),
                    criterion.weight(),
                    criterion.essential(),
                    criteria.size() + 1));
        }
        UnderstoodMethod method = competency.method().orElseThrow();
        return new Competency(
                id,
                competency.identifier(),
                competency.code(),
                competency.statement().labelled(),
                competency.statement().official(),
                new AssessmentMethod(
                        method.kind(),
                        method.caseKind(),
                        method.brief().labelled(),
                        method.brief().official(),
                        method.accommodations().map(Wording::labelled)),
                criteria);
    }
}
