package org.acquis.framework.drafts;

import static org.acquis.schema.Tables.ASSESSMENT_METHOD;
import static org.acquis.schema.Tables.BLOCK;
import static org.acquis.schema.Tables.COMPETENCY;
import static org.acquis.schema.Tables.CRITERION;
import static org.acquis.schema.Tables.FRAMEWORK_DRAFT;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;
import static org.acquis.schema.Tables.PROFESSIONAL_ACTIVITY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.versions.AttachingRules;
import org.acquis.framework.versions.SelectVersionContent;
import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.jooq.DSLContext;
import org.jooq.Query;

/**
 * Gives the sentences of a reviewed document to the version whose structure it has: once, and also to a published
 * version, whose labels, criteria and judgements stay as they are.
 */
public final class AttachingWording {
    private final Database database;
    private final AuditLog audit;

    public AttachingWording(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Attached(VersionId version) implements Outcome {}

        /** Doubts are open, or a text is too long. */
        record Doubtful() implements Outcome {}

        /** The document is built otherwise: it can only become a version of its own. */
        record Different(List<StructureDifference> differences) implements Outcome {
            public Different {
                differences = List.copyOf(differences);
            }
        }

        /** The version has its official words already, or is retired. */
        record Closed() implements Outcome {}

        /** Somebody changed the draft since this page was read. */
        record Older() implements Outcome {}

        record NotThere() implements Outcome {}
    }

    /**
     * @param school key of the school
     * @param edition of the draft that was looked at
     * @param by key of the person
     */
    public Outcome attach(long school, DraftId draft, long edition, long by) {
        return database.transaction(tx -> {
            Optional<LockedDraft> locked = LockedDraft.of(tx, school, draft);
            Optional<VersionId> version = locked.flatMap(LockedDraft::basedOn);
            if (version.isEmpty()) {
                return new Outcome.NotThere();
            }
            if (locked.get().edition() != edition) {
                return new Outcome.Older();
            }
            DraftContent content = locked.get().content();
            if (!content.doubts().isEmpty()
                    || !CheckingLengths.of(content.framework()).isEmpty()) {
                return new Outcome.Doubtful();
            }
            UnderstoodFramework document = content.framework();
            List<StructureDifference> differences = new SelectVersionContent(tx)
                    .of(school, version.get())
                    .map(known -> ComparingStructure.of(known, document))
                    .orElseThrow();
            if (!differences.isEmpty()) {
                return new Outcome.Different(differences);
            }
            if (!opened(tx, school, version.get())) {
                return new Outcome.Closed();
            }
            write(tx, version.get().value(), document);
            tx.deleteFrom(FRAMEWORK_DRAFT)
                    .where(FRAMEWORK_DRAFT.ID.eq(draft.value()))
                    .execute();
            audit.record(
                    tx,
                    AuditEvent.of("framework.wording-attached")
                            .inSchool(school)
                            .about("framework_version", version.get().value())
                            .by(by));
            return new Outcome.Attached(version.get());
        });
    }

    private static boolean opened(DSLContext tx, long school, VersionId version) {
        return tx.update(FRAMEWORK_VERSION)
                        .set(FRAMEWORK_VERSION.OFFICIAL_WORDING, true)
                        .where(
                                FRAMEWORK_VERSION.ID.eq(version.value()),
                                FRAMEWORK_VERSION.SCHOOL_ID.eq(school),
                                FRAMEWORK_VERSION.OFFICIAL_WORDING.isFalse(),
                                FRAMEWORK_VERSION.STATUS.ne(VersionStatus.RETIRED.code()))
                        .execute()
                == 1;
    }

    private static void write(DSLContext tx, long version, UnderstoodFramework document) {
        List<Query> updates = new ArrayList<>();
        document.blocks()
                .forEach(block -> block.title()
                        .official()
                        .ifPresent(words -> updates.add(tx.update(BLOCK)
                                .set(BLOCK.OFFICIAL_TITLE, words)
                                .where(BLOCK.VERSION_ID.eq(version), BLOCK.CODE.eq(block.code())))));
        document.activities()
                .forEach(activity -> activity.title()
                        .official()
                        .ifPresent(words -> updates.add(tx.update(PROFESSIONAL_ACTIVITY)
                                .set(PROFESSIONAL_ACTIVITY.OFFICIAL_TITLE, words)
                                .where(
                                        PROFESSIONAL_ACTIVITY.VERSION_ID.eq(version),
                                        PROFESSIONAL_ACTIVITY.CODE.eq(activity.code())))));
        document.competencies().forEach(competency -> {
            competency
                    .statement()
                    .official()
                    .ifPresent(words -> updates.add(tx.update(COMPETENCY)
                            .set(COMPETENCY.OFFICIAL_WORDING, words)
                            .where(COMPETENCY.VERSION_ID.eq(version), COMPETENCY.CODE.eq(competency.code()))));
            competency.method().ifPresent(method -> updates.add(method(tx, version, competency.code(), method)));
            for (int i = 0; i < competency.criteria().size(); i++) {
                int position = i + 1;
                competency
                        .criteria()
                        .get(i)
                        .wording()
                        .official()
                        .ifPresent(words -> updates.add(tx.update(CRITERION)
                                .set(CRITERION.OFFICIAL_WORDING, words)
                                .where(
                                        CRITERION.VERSION_ID.eq(version),
                                        CRITERION.POSITION.eq(position),
                                        CRITERION.COMPETENCY_ID.in(tx.select(COMPETENCY.ID)
                                                .from(COMPETENCY)
                                                .where(
                                                        COMPETENCY.VERSION_ID.eq(version),
                                                        COMPETENCY.CODE.eq(competency.code()))))));
            }
        });
        tx.batch(updates).execute();
        new AttachingRules(tx).to(version, document.accommodationRules());
    }

    private static Query method(DSLContext tx, long version, String competency, UnderstoodMethod method) {
        return tx.update(ASSESSMENT_METHOD)
                .set(
                        ASSESSMENT_METHOD.OFFICIAL_WORDING,
                        method.brief().official().orElse(null))
                .set(ASSESSMENT_METHOD.PRINTED_KIND, method.printed().orElse(null))
                .where(ASSESSMENT_METHOD.COMPETENCY_ID.in(tx.select(COMPETENCY.ID)
                        .from(COMPETENCY)
                        .where(COMPETENCY.VERSION_ID.eq(version), COMPETENCY.CODE.eq(competency))));
    }
}
