package org.acquis.mapping;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.Criterion;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.VersionStatus;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/**
 * Says what a course activity assesses. Judgements are never touched: those on criteria that leave the mapping stop
 * counting and are kept. Nothing is sent to a gradebook; final grids show that the mapping changed.
 */
public final class ChangingMapping {
    private final Database database;
    private final SelectFrameworkVersion versions;
    private final MappingAudit audit;
    private final Clock clock;

    public ChangingMapping(Database database, SelectFrameworkVersion versions, AuditLog audit, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.audit = new MappingAudit(audit, versions);
        this.clock = clock;
    }

    /**
     * @param edition of the mapping that the trainer saw; 0 where he saw none
     * @param dropConfirmed he has read how many judgements stop counting
     */
    public MappingResult change(
            CourseActivityId activity, PersonId by, MappingChoice choice, int edition, boolean dropConfirmed) {
        if (choice.criteria().isEmpty()) {
            return new MappingRefusal.NothingChosen();
        }
        return database.transaction(tx -> {
            MappingRows.Place place = MappingRows.lock(tx, activity)
                    .orElseThrow(() -> new IllegalArgumentException("no course activity " + activity.value()));
            Optional<Mapping> before = SelectMapping.of(tx, activity);
            Optional<FrameworkVersion> version = offered(place, choice, before);
            if (version.isEmpty()) {
                return new MappingRefusal.VersionNotOffered();
            }
            if (!criteria(version.get()).containsAll(choice.criteria())) {
                return new MappingRefusal.CriterionElsewhere();
            }
            if (before.isPresent() && same(before.get(), choice)) {
                return new MappingResult.Saved(before.get());
            }
            if (before.isPresent() && before.get().edition() != edition) {
                return new MappingRefusal.Outdated(before.get());
            }
            DroppedJudgements dropped = dropped(tx, before, choice);
            if (!dropped.none() && !dropConfirmed) {
                return new MappingRefusal.DropsJudgements(dropped);
            }
            return saved(tx, place, before, choice.as(activity, edition(before) + 1), by, dropped);
        });
    }

    /** A published version; also the retired one that the activity is mapped to already. */
    private Optional<FrameworkVersion> offered(
            MappingRows.Place place, MappingChoice choice, Optional<Mapping> before) {
        boolean already = before.filter(mapping -> mapping.version().equals(choice.version()))
                .isPresent();
        return versions.of(place.school(), choice.version())
                .filter(version -> version.status() == VersionStatus.PUBLISHED || already);
    }

    private MappingResult saved(
            DSLContext tx,
            MappingRows.Place place,
            Optional<Mapping> before,
            Mapping after,
            PersonId by,
            DroppedJudgements dropped) {
        MappingRows.write(tx, after, Optional.of(by), clock.instant());
        audit.changed(tx, place, by, before, after, dropped);
        return new MappingResult.Saved(after);
    }

    private static DroppedJudgements dropped(DSLContext tx, Optional<Mapping> before, MappingChoice choice) {
        if (before.isEmpty()) {
            return new DroppedJudgements(0, 0);
        }
        Set<CriterionId> leaving = new HashSet<>(before.get().criteria());
        leaving.removeAll(choice.criteria());
        return SelectDroppedJudgements.of(tx, before.get().activity(), leaving);
    }

    private static Set<CriterionId> criteria(FrameworkVersion version) {
        Set<CriterionId> criteria = new HashSet<>();
        version.criteria().stream().map(Criterion::id).forEach(criteria::add);
        return criteria;
    }

    private static boolean same(Mapping mapping, MappingChoice choice) {
        return MappingChoice.of(mapping).equals(choice);
    }

    private static int edition(Optional<Mapping> mapping) {
        return mapping.map(Mapping::edition).orElse(0);
    }
}
