package org.acquis.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.Criterion;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.mapping.Mapping;
import org.acquis.roster.CandidateId;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Counts the rows of {@link SelectGridStates}: each holds the cells of one grid as {@code criterion:value,...}. */
final class CountingCells {
    private static final String NOT_OBSERVED = "n";

    private final Mapping mapping;
    private final Map<CandidateId, Set<CriterionId>> exempt;
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final Map<String, Optional<Outcome>> outcomes = new HashMap<>();
    /** Most are exempt from nothing, so that one digest serves them all. */
    private final Map<Set<CriterionId>, String> assessed = new HashMap<>();

    private final BigDecimal highest;

    CountingCells(Mapping mapping, FrameworkVersion version, Map<CandidateId, Set<CriterionId>> exempt) {
        this.mapping = mapping;
        this.exempt = exempt;
        this.highest = version.scale().highestPoints();
        version.criteria().stream()
                .filter(criterion -> mapping.criteria().contains(criterion.id()))
                .forEach(criterion -> criteria.put(Long.toString(criterion.id().value()), criterion));
        outcomes.put(NOT_OBSERVED, Optional.of(new Outcome.NotObserved()));
        version.scale()
                .levels()
                .forEach(level -> outcomes.put(
                        Long.toString(level.id().value()),
                        Optional.of(new Outcome.Levelled(
                                level.position(), level.points(), level.acquired(), level.label()))));
    }

    GridState state(Record row) {
        GridStatus status = GridStatus.of(row.get("status", String.class));
        Set<CriterionId> exempted = exempt.getOrDefault(new CandidateId(row.get("candidate_id", Long.class)), Set.of());
        boolean revised = row.get("revision") != null;
        return new GridState(
                status,
                row.get("number", int.class),
                score(pairs(row.get("cells", String.class)), exempted),
                revised
                        ? Score.outOfHundred(
                                row.get("points", BigDecimal.class), row.get("highest_points", BigDecimal.class))
                        : Optional.empty(),
                revised,
                Optional.ofNullable(row.get("speaking", Integer.class)),
                revised && status == GridStatus.FINAL && changed(row, exempted));
    }

    private Score score(Map<String, String> cells, Set<CriterionId> exempted) {
        List<Score.Part> parts = new ArrayList<>(criteria.size());
        criteria.forEach((key, criterion) -> parts.add(new Score.Part(
                criterion.weight(),
                exempted.contains(criterion.id())
                        ? Optional.of(new Outcome.Exempt())
                        : outcomes.getOrDefault(cells.getOrDefault(key, ""), Optional.empty()))));
        return Score.of(highest, parts);
    }

    /** As {@link Grid#change()} has it. */
    private boolean changed(Record row, Set<CriterionId> exempted) {
        return row.get("version_id", Long.class) != mapping.version().value()
                || !row.get("purpose", String.class).equals(mapping.purpose().code())
                || !row.get("detail", String.class).equals(mapping.detail().code())
                || !row.get("assessed", String.class)
                        .equals(assessed.computeIfAbsent(
                                exempted,
                                some -> AssessedCriteria.of(mapping.criteria(), some)
                                        .digest()));
    }

    private static Map<String, String> pairs(@Nullable String listed) {
        Map<String, String> pairs = new HashMap<>();
        if (listed != null) {
            for (String pair : listed.split(",")) {
                int colon = pair.indexOf(':');
                pairs.put(pair.substring(0, colon), pair.substring(colon + 1));
            }
        }
        return pairs;
    }
}
