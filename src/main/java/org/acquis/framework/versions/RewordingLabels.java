package org.acquis.framework.versions;

import static org.acquis.schema.Tables.FRAMEWORK_VERSION;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acquis.framework.Bilingual;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Gives parts of a published version other labels: what they are called in our own words. The official words, codes and
 * judgements stay, and revisions keep the labels that they were frozen with.
 */
public final class RewordingLabels {
    private final Database database;
    private final AuditLog audit;

    public RewordingLabels(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * @param school key of the school
     * @param edition of the labels that the form was made from
     * @param labels of some parts; one that is empty in both languages gives way to the official words
     * @param by key of the person
     */
    public LabelsSaving reword(long school, VersionId version, int edition, Map<LabelKey, Bilingual> labels, long by) {
        return database.transaction(tx -> {
            Optional<Integer> current = locked(tx, school, version);
            Map<LabelKey, Known> known = current.isPresent() ? known(tx, version, labels) : Map.of();
            if (current.isEmpty() || !known.keySet().containsAll(labels.keySet())) {
                return new LabelsSaving.NotThere();
            }
            List<Change> changes = new ArrayList<>();
            for (Map.Entry<LabelKey, Bilingual> label : labels.entrySet()) {
                Known before = Objects.requireNonNull(known.get(label.getKey()));
                Optional<Bilingual> after = before.followedBy(label.getValue());
                if (after.isEmpty()) {
                    return new LabelsSaving.Wordless(label.getKey());
                }
                if (!after.get().equals(before.label())) {
                    changes.add(new Change(label.getKey(), before, after.get()));
                }
            }
            if (changes.isEmpty()) {
                return new LabelsSaving.Saved(current.get());
            }
            if (current.get() != edition) {
                return new LabelsSaving.Outdated();
            }
            write(tx, school, version, edition + 1, changes, by);
            return new LabelsSaving.Saved(edition + 1);
        });
    }

    /** The edition that counts; nobody else changes labels of the version until the transaction ends. */
    private static Optional<Integer> locked(DSLContext tx, long school, VersionId version) {
        return tx.select(FRAMEWORK_VERSION.LABELS_EDITION)
                .from(FRAMEWORK_VERSION)
                .where(
                        FRAMEWORK_VERSION.ID.eq(version.value()),
                        FRAMEWORK_VERSION.SCHOOL_ID.eq(school),
                        FRAMEWORK_VERSION.STATUS.ne(VersionStatus.DRAFT.code()))
                .forUpdate()
                .fetchOptional(FRAMEWORK_VERSION.LABELS_EDITION);
    }

    private record Known(
            String code, Bilingual label, @Nullable String official) {
        Optional<Bilingual> followedBy(Bilingual typed) {
            if (typed.saysNothing()) {
                return Optional.ofNullable(official).map(words -> new Bilingual(words, words));
            }
            return Optional.of(typed.inBoth());
        }
    }

    private record Change(LabelKey key, Known before, Bilingual after) {
        Map<String, Object> told() {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("label", key.kind().code());
            told.put("code", before.code());
            told.put("before", words(before.label()));
            told.put("after", words(after));
            return told;
        }

        private static Map<String, String> words(Bilingual text) {
            return Map.of("fr", text.fr(), "en", text.en());
        }
    }

    private static Map<LabelKey, Known> known(DSLContext tx, VersionId version, Map<LabelKey, Bilingual> labels) {
        Map<LabelKey, Known> known = new LinkedHashMap<>();
        Map<LabelKind, List<String>> asked = labels.keySet().stream()
                .collect(Collectors.groupingBy(
                        LabelKey::kind, Collectors.mapping(LabelKey::identifier, Collectors.toList())));
        asked.forEach((kind, identifiers) -> tx.select(kind.identifier, kind.code, kind.fr, kind.en, kind.official)
                .from(kind.table)
                .where(kind.of(version.value()), kind.identifier.in(identifiers))
                .forEach(row -> known.put(
                        new LabelKey(kind, row.value1()),
                        new Known(row.value2(), new Bilingual(row.value3(), row.value4()), row.value5()))));
        return known;
    }

    private void write(DSLContext tx, long school, VersionId version, int edition, List<Change> changes, long by) {
        tx.batch(changes.stream()
                        .map(change -> tx.update(change.key().kind().table)
                                .set(change.key().kind().fr, change.after().fr())
                                .set(change.key().kind().en, change.after().en())
                                .where(
                                        change.key().kind().of(version.value()),
                                        change.key()
                                                .kind()
                                                .identifier
                                                .eq(change.key().identifier())))
                        .toList())
                .execute();
        tx.update(FRAMEWORK_VERSION)
                .set(FRAMEWORK_VERSION.LABELS_EDITION, edition)
                .where(FRAMEWORK_VERSION.ID.eq(version.value()))
                .execute();
        audit.record(
                tx,
                AuditEvent.of("framework.labels-changed")
                        .inSchool(school)
                        .about("framework_version", version.value())
                        .with("edition", edition)
                        .with("changes", changes.stream().map(Change::told).toList())
                        .by(by));
    }
}
