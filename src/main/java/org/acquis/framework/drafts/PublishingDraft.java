package org.acquis.framework.drafts;

import static org.acquis.schema.Tables.FRAMEWORK;
import static org.acquis.schema.Tables.FRAMEWORK_DRAFT;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.correspondences.AlikeScales;
import org.acquis.framework.rules.InheritingRules;
import org.acquis.framework.versions.WritingVersion;
import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.jooq.DSLContext;

/** Turns a draft into a published version, which is locked: in one transaction, whole or not at all. */
public final class PublishingDraft {
    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public PublishingDraft(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Published(VersionId version) implements Outcome {}

        record Refused(List<PublishFinding> findings) implements Outcome {
            public Refused {
                findings = List.copyOf(findings);
            }
        }

        /** Somebody changed the draft since this page was read. */
        record Older() implements Outcome {}

        record NotThere() implements Outcome {}
    }

    /**
     * @param school key of the school
     * @param edition of the draft that was looked at
     * @param label what people call this version: "2026"
     * @param by key of the person
     */
    public Outcome publish(long school, DraftId draft, long edition, String label, long by) {
        return publish(school, draft, edition, label, Optional.of(by));
    }

    /** @param by key of the person; empty for the command line */
    public Outcome publish(long school, DraftId draft, long edition, String label, Optional<Long> by) {
        return database.transaction(tx -> {
            Optional<LockedDraft> locked = LockedDraft.of(tx, school, draft);
            if (locked.isEmpty()) {
                return new Outcome.NotThere();
            }
            if (locked.get().edition() != edition) {
                return new Outcome.Older();
            }
            DraftContent content = keptNow(tx, school, locked.get().content());
            List<PublishFinding> findings = CheckingDraft.of(content);
            if (!findings.isEmpty()) {
                return new Outcome.Refused(findings);
            }
            if (isTaken(tx, school, content, label)) {
                return new Outcome.Refused(List.of(new PublishFinding(PublishFinding.Problem.LABEL_TAKEN, "")));
            }
            VersionId version = new WritingVersion(tx, school)
                    .write(
                            content.framework(),
                            label,
                            VersionStatus.PUBLISHED,
                            locked.get().basedOn(),
                            clock.instant());
            locked.get().basedOn().ifPresent(older -> inheritRules(tx, version, older));
            tx.deleteFrom(FRAMEWORK_DRAFT)
                    .where(FRAMEWORK_DRAFT.ID.eq(draft.value()))
                    .execute();
            AuditEvent event = AuditEvent.of("framework.published")
                    .inSchool(school)
                    .about("framework_version", version.value())
                    .with("label", label)
                    .with("criteria", content.framework().criteria().size());
            audit.record(tx, by.map(event::by).orElse(event));
            return new Outcome.Published(version);
        });
    }

    /** Their thresholds are points: they mean nothing on a scale whose levels count otherwise. */
    private void inheritRules(DSLContext tx, VersionId version, VersionId older) {
        if (AlikeScales.of(tx, older, version)) {
            InheritingRules.into(tx, version, older, clock.instant());
        }
    }

    private static boolean isTaken(DSLContext tx, long school, DraftContent content, String label) {
        return tx.fetchExists(tx.selectOne()
                .from(FRAMEWORK_VERSION)
                .join(FRAMEWORK)
                .on(FRAMEWORK.ID.eq(FRAMEWORK_VERSION.FRAMEWORK_ID))
                .where(
                        FRAMEWORK.SCHOOL_ID.eq(school),
                        FRAMEWORK.IDENTIFIER.eq(content.framework().identifier()),
                        FRAMEWORK_VERSION.LABEL.eq(label)));
    }

    /** Another draft may have been published since this one began; two that are published at once wait here. */
    private static DraftContent keptNow(DSLContext tx, long school, DraftContent content) {
        String identifier = content.framework().identifier();
        tx.select(FRAMEWORK.ID)
                .from(FRAMEWORK)
                .where(FRAMEWORK.SCHOOL_ID.eq(school), FRAMEWORK.IDENTIFIER.eq(identifier))
                .forUpdate()
                .fetch();
        return content.keeping(content.kept().and(SelectKeptCodes.of(tx, school, identifier)));
    }
}
