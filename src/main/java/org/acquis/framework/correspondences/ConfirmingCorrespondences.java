package org.acquis.framework.correspondences;

import static org.acquis.schema.Tables.CORRESPONDENCE;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acquis.framework.VersionId;
import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.jooq.DSLContext;
import org.jooq.Record;

/** A person says which parts of two versions correspond; courses that moved already are not touched. */
public final class ConfirmingCorrespondences {
    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public ConfirmingCorrespondences(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** @param correspondences how many were written or taken back; those that stood already are not counted */
        record Done(int correspondences) implements Outcome {}

        /** A version is not this school's, or a part is in neither. */
        record NotThere() implements Outcome {}

        /**
         * A part corresponds to another one by somebody's word, which has to be taken back first.
         *
         * @param code of the part
         */
        record Taken(String code) implements Outcome {}
    }

    /**
     * Confirms all of them or none.
     *
     * @param school key of the school
     * @param by key of the person
     */
    public Outcome confirm(
            long school, VersionId older, VersionId newer, List<Correspondence> correspondences, long by) {
        return changing(school, older, newer, (tx, pair) -> {
            List<Correspondence> missing = correspondences.stream()
                    .filter(each -> !pair.confirmed().contains(each))
                    .toList();
            Optional<Outcome> refusal = refusal(pair, missing);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            if (missing.isEmpty()) {
                return new Outcome.Done(0);
            }
            Set<Correspondence> after = new HashSet<>(pair.confirmed());
            after.addAll(missing);
            Map<Correspondence, Relation> relations = relations(pair, after);
            Instant now = clock.instant();
            tx.insertInto(CORRESPONDENCE)
                    .set(missing.stream()
                            .map(each -> {
                                Record row = tx.newRecord(CORRESPONDENCE);
                                row.set(CORRESPONDENCE.SCHOOL_ID, school);
                                row.set(CORRESPONDENCE.FROM_VERSION_ID, older.value());
                                row.set(CORRESPONDENCE.TO_VERSION_ID, newer.value());
                                row.set(CORRESPONDENCE.PART, each.kind().code());
                                row.set(
                                        CORRESPONDENCE.FROM_IDENTIFIER,
                                        each.older().orElse(null));
                                row.set(
                                        CORRESPONDENCE.TO_IDENTIFIER,
                                        each.newer().orElse(null));
                                row.set(
                                        CORRESPONDENCE.RELATION,
                                        Objects.requireNonNull(relations.get(each))
                                                .code());
                                row.set(CORRESPONDENCE.CONFIRMED_BY, by);
                                row.set(CORRESPONDENCE.CONFIRMED_AT, now);
                                return row;
                            })
                            .toList())
                    .execute();
            record(tx, "correspondence.confirmed", school, older, newer, missing, by);
            return new Outcome.Done(missing.size());
        });
    }

    /** Takes a confirmation back; what was not confirmed stays as it is. */
    public Outcome withdraw(long school, VersionId older, VersionId newer, Correspondence correspondence, long by) {
        return changing(school, older, newer, (tx, pair) -> {
            if (!pair.confirmed().contains(correspondence)) {
                return new Outcome.Done(0);
            }
            tx.deleteFrom(CORRESPONDENCE)
                    .where(
                            CORRESPONDENCE.SCHOOL_ID.eq(school),
                            CORRESPONDENCE.FROM_VERSION_ID.eq(older.value()),
                            CORRESPONDENCE.TO_VERSION_ID.eq(newer.value()),
                            CORRESPONDENCE.PART.eq(correspondence.kind().code()),
                            CORRESPONDENCE.FROM_IDENTIFIER.isNotDistinctFrom(
                                    correspondence.older().orElse(null)),
                            CORRESPONDENCE.TO_IDENTIFIER.isNotDistinctFrom(
                                    correspondence.newer().orElse(null)))
                    .execute();
            record(tx, "correspondence.withdrawn", school, older, newer, List.of(correspondence), by);
            return new Outcome.Done(1);
        });
    }

    @FunctionalInterface
    private interface Changing {
        Outcome of(DSLContext tx, VersionPair pair);
    }

    /** Two who confirm at once wait for each other at the newer version. */
    private Outcome changing(long school, VersionId older, VersionId newer, Changing change) {
        return database.transaction(tx -> {
            tx.select(FRAMEWORK_VERSION.ID)
                    .from(FRAMEWORK_VERSION)
                    .where(FRAMEWORK_VERSION.ID.eq(newer.value()), FRAMEWORK_VERSION.SCHOOL_ID.eq(school))
                    .forUpdate()
                    .fetch();
            return VersionPair.of(tx, school, older, newer)
                    .map(pair -> change.of(tx, pair))
                    .orElseGet(Outcome.NotThere::new);
        });
    }

    private static Optional<Outcome> refusal(VersionPair pair, List<Correspondence> wanted) {
        Map<Side, String> codes = codes(pair);
        Set<Side> taken = new HashSet<>();
        pair.confirmed().forEach(each -> taken.addAll(Side.exclusive(each)));
        for (Correspondence each : wanted) {
            if (!each.kind().isConfirmed() || !codes.keySet().containsAll(Side.all(each))) {
                return Optional.of(new Outcome.NotThere());
            }
            for (Side side : Side.exclusive(each)) {
                if (!taken.add(side)) {
                    return Optional.of(new Outcome.Taken(Objects.requireNonNull(codes.get(side))));
                }
            }
        }
        return Optional.empty();
    }

    /** The printed code of each part of both versions. */
    private static Map<Side, String> codes(VersionPair pair) {
        Map<Side, String> codes = new HashMap<>();
        ComparableParts before = new ComparableParts(pair.older());
        ComparableParts after = new ComparableParts(pair.newer());
        for (ComparedKind kind : ComparedKind.values()) {
            before.of(kind)
                    .forEach(each -> codes.put(
                            new Side(kind, true, each.part().identifier()),
                            each.part().code()));
            after.of(kind)
                    .forEach(each -> codes.put(
                            new Side(kind, false, each.part().identifier()),
                            each.part().code()));
        }
        return codes;
    }

    /** One end of a correspondence. */
    private record Side(ComparedKind kind, boolean older, String identifier) {
        static List<Side> all(Correspondence both) {
            return Stream.concat(
                            both.older().map(part -> new Side(both.kind(), true, part)).stream(),
                            both.newer().map(part -> new Side(both.kind(), false, part)).stream())
                    .toList();
        }

        /** Those that no other correspondence may have: several levels may go over into one. */
        static List<Side> exclusive(Correspondence both) {
            return all(both).stream()
                    .filter(side -> side.older
                            || both.kind() != ComparedKind.LEVEL
                            || both.older().isEmpty())
                    .toList();
        }
    }

    private static Map<Correspondence, Relation> relations(VersionPair pair, Set<Correspondence> confirmed) {
        Map<Correspondence, Relation> relations = new HashMap<>();
        ComparingVersions.of(pair.older(), pair.newer(), confirmed)
                .pairs()
                .forEach((kind, pairs) ->
                        pairs.forEach(each -> relations.put(Correspondence.of(kind, each), each.relation())));
        return relations;
    }

    private void record(
            DSLContext tx,
            String action,
            long school,
            VersionId older,
            VersionId newer,
            List<Correspondence> correspondences,
            long by) {
        if (correspondences.isEmpty()) {
            return;
        }
        audit.record(
                tx,
                AuditEvent.of(action)
                        .inSchool(school)
                        .about("framework_version", newer.value())
                        .with("olderVersion", older.value())
                        .with(
                                "correspondences",
                                correspondences.stream()
                                        .map(ConfirmingCorrespondences::said)
                                        .toList())
                        .by(by));
    }

    private static String said(Correspondence each) {
        return each.kind().code() + " " + each.older().orElse("-") + " > "
                + each.newer().orElse("-");
    }
}
