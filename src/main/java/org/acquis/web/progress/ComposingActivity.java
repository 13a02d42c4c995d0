package org.acquis.web.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acquis.assessment.Outcome;
import org.acquis.framework.AssessmentMethod;
import org.acquis.framework.CaseKind;
import org.acquis.framework.Competency;
import org.acquis.framework.Criterion;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.mapping.Mapping;
import org.acquis.progress.AttemptResult;
import org.acquis.progress.CriterionState;
import org.acquis.web.ExplainingRules;
import org.acquis.web.Shell;
import org.acquis.web.Texts;

/** Turns what an activity assesses, and what came of it, into the finished page in the reader's language. */
final class ComposingActivity {
    private final Shell shell;
    private final Texts texts;
    private final FrameworkVersion version;
    private final Optional<Mapping> mapping;
    private final List<AttemptResult> results;
    private final Set<CriterionId> exempt;
    private final Map<CriterionId, AttemptResult.Judged> judged;

    /**
     * @param version of the latest result, otherwise of the mapping
     * @param results latest attempt first
     */
    ComposingActivity(
            Shell shell,
            FrameworkVersion version,
            Optional<Mapping> mapping,
            List<AttemptResult> results,
            Set<CriterionId> exempt) {
        this.shell = shell;
        this.texts = shell.texts();
        this.version = version;
        this.mapping = mapping;
        this.results = results;
        this.exempt = exempt;
        this.judged = results.stream()
                .limit(1)
                .flatMap(result -> result.judgements().stream())
                .collect(Collectors.toMap(one -> one.judgement().criterion(), Function.identity()));
    }

    ActivityPage page() {
        List<ActivityPage.Part> parts = version.competencies().stream()
                .map(this::part)
                .filter(part -> !part.criteria().isEmpty())
                .toList();
        return new ActivityPage(
                shell, facts(parts), results.stream().findFirst().map(this::result), notes(), parts);
    }

    private String facts(List<ActivityPage.Part> parts) {
        int criteria = parts.stream().mapToInt(part -> part.criteria().size()).sum();
        String counts = texts.of("progress.activity.facts", parts.size(), criteria);
        return mapping.map(mapped -> counts + " · "
                        + texts.of("progress.activity." + mapped.purpose().code()))
                .orElse(counts);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (mapping.filter(mapped -> !mapped.version().equals(version.id())).isPresent()) {
            notes.add(texts.of("progress.activity.newer-version"));
        }
        if (changedSince()) {
            notes.add(texts.of("progress.activity.changed"));
        }
        if (!version.officialWording()) {
            notes.add(texts.of("progress.wording"));
        }
        notes.add(ExplainingRules.of(version, texts));
        return List.copyOf(notes);
    }

    private ActivityPage.Result result(AttemptResult latest) {
        List<AttemptResult> earlier = results.subList(1, results.size());
        return new ActivityPage.Result(
                sum(latest),
                latest.score().outOfHundred().isPresent(),
                texts.of(
                                "progress.activity.observed",
                                latest.score().levelled(),
                                latest.score().judged())
                        + " · "
                        + texts.of("progress.activity.acquired", latest.score().acquired()),
                texts.of("progress.activity.finalised", texts.dateTime(latest.finalisedAt()))
                        + (latest.attempt() > 1 ? " · " + texts.of("progress.attempt", latest.attempt()) : ""),
                latest.remark(),
                earlier.isEmpty()
                        ? Optional.empty()
                        : Optional.of(texts.of("progress.activity.attempts", earlier.size())),
                earlier.stream().map(this::earlier).toList());
    }

    private ActivityPage.Earlier earlier(AttemptResult result) {
        return new ActivityPage.Earlier(
                texts.of("progress.activity.attempt", result.attempt()),
                texts.dateTime(result.finalisedAt()),
                sum(result));
    }

    private String sum(AttemptResult result) {
        return result.score()
                .outOfHundred()
                .map(hundred -> texts.of(
                        "progress.activity.sum",
                        texts.number(result.score().points()),
                        texts.number(result.score().highestPoints()),
                        texts.number(hundred)))
                .orElseGet(() -> texts.of("progress.activity.no-sum"));
    }

    private ActivityPage.Part part(Competency competency) {
        AssessmentMethod method = competency.method();
        return new ActivityPage.Part(
                competency.code(),
                texts.in(competency.label()),
                competency.officialWording(),
                method(method),
                texts.in(method.brief()),
                method.official(),
                competency.criteria().stream()
                        .filter(this::isAssessed)
                        .map(this::line)
                        .toList());
    }

    private String method(AssessmentMethod method) {
        String kind = texts.of("progress.method." + method.kind().code());
        return method.caseKind() == CaseKind.EITHER
                ? kind
                : kind + " · "
                        + texts.of("progress.activity." + method.caseKind().code() + "-case");
    }

    /** What the result assessed, as it was frozen: a later change of the mapping neither adds to it nor takes away. */
    private boolean isAssessed(Criterion criterion) {
        return results.isEmpty()
                ? mapping.filter(mapped -> mapped.version().equals(version.id())
                                && mapped.criteria().contains(criterion.id()))
                        .isPresent()
                : judged.containsKey(criterion.id());
    }

    private boolean changedSince() {
        return !results.isEmpty()
                && mapping.filter(mapped -> mapped.version().equals(version.id())
                                && !mapped.criteria().equals(judged.keySet()))
                        .isPresent();
    }

    private CriterionLine line(Criterion criterion) {
        AttemptResult.Judged result = judged.get(criterion.id());
        if (result == null) {
            CriterionState state = exempt.contains(criterion.id()) ? CriterionState.EXEMPT : CriterionState.TO_SCORE;
            return line(criterion, Mark.of(state, texts), Optional.empty(), Optional.empty(), Optional.empty());
        }
        Outcome outcome = result.judgement().outcome();
        Mark mark = Mark.of(Said.state(outcome), texts);
        return line(criterion, mark, Said.level(outcome, mark, texts), points(result), result.comment());
    }

    private CriterionLine line(
            Criterion criterion, Mark mark, Optional<String> level, Optional<String> points, Optional<String> comment) {
        return new CriterionLine(
                criterion.code(),
                texts.in(criterion.label()),
                criterion.officialWording(),
                mark,
                level,
                points,
                Optional.empty(),
                comment,
                Optional.empty(),
                List.of());
    }

    /** What the criterion brings to the sum, so that the sum can be checked. */
    private Optional<String> points(AttemptResult.Judged result) {
        var weight = result.judgement().weight();
        return result.judgement().outcome() instanceof Outcome.Levelled level
                ? Optional.of(texts.of(
                        "progress.activity.points",
                        texts.number(weight.multiply(level.points())),
                        texts.number(weight.multiply(version.scale().highestPoints()))))
                : Optional.empty();
    }
}
