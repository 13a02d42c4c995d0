package org.acquis.assessment;

import static org.acquis.schema.Tables.CERTIFICATION_RULES;
import static org.acquis.schema.Tables.MAPPING;

import java.time.Instant;
import java.util.Optional;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.rules.LockingRules;
import org.acquis.framework.rules.RulesEdition;
import org.acquis.framework.rules.RulesInForce;
import org.acquis.mapping.Mapping;
import org.acquis.mapping.SelectMapping;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.roster.Learner;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/**
 * Makes a grid final: revision, audit entry and whatever the listener writes are one transaction. On a final grid it
 * applies what has changed in its mapping since.
 */
public final class FinalisingGrid {
    private final Database database;
    private final SelectFrameworkVersion versions;
    private final AssessmentListener listener;
    private final GridAudit audit;

    public FinalisingGrid(
            Database database, SelectFrameworkVersion versions, AuditLog audit, AssessmentListener listener) {
        this.database = database;
        this.audit = new GridAudit(audit);
        this.versions = versions;
        this.listener = listener;
    }

    /** @param seen {@link Grid#seen()} of what the trainer confirmed; empty: whatever stands there */
    public Act<FinalisedGrid> finalise(
            ActivityOfCourse place,
            PersonId learner,
            int attempt,
            Optional<String> seen,
            PersonId author,
            Instant now) {
        Optional<Mapping> mapping = SelectMapping.of(database.sql(), place.activity());
        Optional<FrameworkVersion> version = mapping.flatMap(mapped -> versions.of(place.school(), mapped.version()));
        if (version.isEmpty()) {
            return refused(new GridRefusal.NotMapped());
        }
        return database.transaction(tx -> {
            RulesEdition rules = heldRules(tx, place, version.get().rules());
            Optional<Mapping> locked = SelectMapping.of(tx, place.activity());
            if (!locked.map(Mapping::version).equals(mapping.map(Mapping::version))) {
                return refused(new GridRefusal.ChangedMeanwhile());
            }
            return SelectLearnerOfActivity.of(tx, place, learner)
                    .flatMap(known ->
                            within(tx, place, known, version.get(), locked.get(), rules, attempt, seen, author, now))
                    .orElseGet(() -> refused(new GridRefusal.NotHere()));
        });
    }

    private Optional<Act<FinalisedGrid>> within(
            DSLContext tx,
            ActivityOfCourse place,
            Learner learner,
            FrameworkVersion version,
            Mapping mapping,
            RulesEdition rules,
            int attempt,
            Optional<String> seen,
            PersonId author,
            Instant now) {
        Optional<LockedGrid> locked =
                LockedGrid.findOrBegin(tx, place.activity(), learner.person(), attempt, author, now);
        return locked.flatMap(there -> GridRows.read(tx, place, learner, version, mapping, Optional.of(attempt)))
                .map(grid -> freeze(tx, locked.orElseThrow(), grid, rules, seen, author, now));
    }

    private Act<FinalisedGrid> freeze(
            DSLContext tx,
            LockedGrid locked,
            Grid grid,
            RulesEdition rules,
            Optional<String> seen,
            PersonId author,
            Instant now) {
        if (seen.filter(what -> !what.equals(grid.seen())).isPresent()) {
            return refused(new GridRefusal.ChangedMeanwhile());
        }
        Readiness readiness = grid.readiness();
        if (readiness instanceof Readiness.Missing missing) {
            return refused(new GridRefusal.Incomplete(missing.criteria()));
        }
        if (!(readiness instanceof Readiness.Ready ready)) {
            return refused(new GridRefusal.NothingNew());
        }
        LockingRules.lock(tx, grid.version().id(), rules, now);
        RevisionId revision = FreezingRevision.write(tx, locked, grid, ready.judgements(), rules, author, now);
        FinalisedGrid finalised = new FinalisedGrid(
                revision,
                locked.id(),
                grid.place().course(),
                grid.place().activity(),
                grid.learner().person(),
                grid.attempt(),
                grid.version().id(),
                grid.mapping().detail(),
                grid.mapping().language(),
                now,
                grid.scale().highestPoints(),
                ready.judgements());
        audit.finalised(tx, grid.place(), finalised, locked.counting(), author);
        if (SelectSpeakingRevision.of(
                        tx, grid.place().activity(), grid.learner().person())
                .filter(speaking -> speaking.revision().equals(revision))
                .isPresent()) {
            listener.finalised(tx, finalised);
        }
        return new Act.Done<>(finalised);
    }

    /**
     * Nobody changes the mapping or the rules between reading and freezing them.
     *
     * @param known the rules as they were a moment ago: an edition that nothing locks yet is taken as it will be written
     */
    private static RulesEdition heldRules(DSLContext tx, ActivityOfCourse place, RulesEdition known) {
        var held = tx.select(RulesInForce.FIELDS)
                .from(MAPPING)
                .leftJoin(CERTIFICATION_RULES)
                .on(RulesInForce.of(MAPPING.VERSION_ID))
                .where(MAPPING.COURSE_ACTIVITY_ID.eq(place.activity().value()));
        return (known.locked() ? held.forShare() : held.forUpdate())
                .fetchOptional()
                .map(RulesEdition::of)
                .orElse(known);
    }

    private static <T> Act<T> refused(GridRefusal why) {
        return new Act.Refused<>(why);
    }
}
