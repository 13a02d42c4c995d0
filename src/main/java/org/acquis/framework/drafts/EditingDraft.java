package org.acquis.framework.drafts;

import static org.acquis.schema.Tables.FRAMEWORK_DRAFT;
import static org.acquis.schema.Tables.FRAMEWORK_DRAFT_EDITION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.acquis.framework.versions.ValuesJson;
import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.jooq.DSLContext;

/** Takes one step, or takes one back. Every step is kept at once: a closed tab loses nothing. */
public final class EditingDraft {
    /** Steps that can be taken back. */
    static final int STEPS_KEPT = 100;

    private static final int LONGEST_ABOUT = 60;

    /** Whoever types on within it goes on with the same step. */
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public EditingDraft(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a step. */
    public sealed interface Outcome {
        record Saved() implements Outcome {}

        record Refused(EditRefusal refusal) implements Outcome {}

        /** Somebody changed the draft since this page was read. */
        record Older() implements Outcome {}

        record NotThere() implements Outcome {}
    }

    /**
     * @param school key of the school
     * @param edition that the step was meant for
     * @param by key of the person
     */
    public Outcome apply(long school, DraftId draft, long edition, Edit edit, long by) {
        return database.transaction(tx -> {
            Optional<LockedDraft> head = LockedDraft.of(tx, school, draft);
            if (head.isEmpty()) {
                return new Outcome.NotThere();
            }
            if (head.get().edition() != edition) {
                return new Outcome.Older();
            }
            DraftContent content = head.get().content();
            Edited edited = edit.apply(content);
            if (edited instanceof Edited.Refused refused) {
                return new Outcome.Refused(refused.refusal());
            }
            DraftContent changed = ((Edited.Changed) edited).content();
            String told = edit.about(content);
            String about = told.substring(0, Math.min(told.length(), LONGEST_ABOUT));
            Instant now = clock.instant();
            boolean goesOn = edit.isTyped() && goesOn(tx, edition, edit.act(), about, by, now);
            int number = goesOn ? head.get().number() - 1 : head.get().number();
            tx.deleteFrom(FRAMEWORK_DRAFT_EDITION)
                    .where(FRAMEWORK_DRAFT_EDITION.DRAFT_ID.eq(draft.value()))
                    .and(FRAMEWORK_DRAFT_EDITION
                            .EDITION
                            .gt(number)
                            .or(FRAMEWORK_DRAFT_EDITION.EDITION.le(number - STEPS_KEPT)))
                    .execute();
            tx.insertInto(FRAMEWORK_DRAFT_EDITION)
                    .set(FRAMEWORK_DRAFT_EDITION.DRAFT_ID, draft.value())
                    .set(FRAMEWORK_DRAFT_EDITION.EDITION, number + 1)
                    .set(FRAMEWORK_DRAFT_EDITION.CONTENT, ValuesJson.packed(changed))
                    .set(FRAMEWORK_DRAFT_EDITION.ACT, edit.act())
                    .set(FRAMEWORK_DRAFT_EDITION.ABOUT, about)
                    .set(FRAMEWORK_DRAFT_EDITION.PERSON_ID, by)
                    .set(FRAMEWORK_DRAFT_EDITION.AT, now)
                    .execute();
            point(tx, draft, number + 1, StartingDraft.title(changed.framework()), now);
            return new Outcome.Saved();
        });
    }

    /** The step that counts is the same person's, on the same part, a moment ago. */
    private static boolean goesOn(DSLContext tx, long edition, String act, String about, long by, Instant now) {
        return tx.fetchExists(
                FRAMEWORK_DRAFT_EDITION,
                FRAMEWORK_DRAFT_EDITION.ID.eq(edition),
                FRAMEWORK_DRAFT_EDITION.ACT.eq(act),
                FRAMEWORK_DRAFT_EDITION.ABOUT.eq(about),
                FRAMEWORK_DRAFT_EDITION.PERSON_ID.eq(by),
                FRAMEWORK_DRAFT_EDITION.AT.gt(now.minus(MOMENT)));
    }

    /** One step back; there may be none. */
    public Outcome undo(long school, DraftId draft, long edition) {
        return point(school, draft, edition, number -> number - 1);
    }

    /** The step that was taken back, again. */
    public Outcome redo(long school, DraftId draft, long edition) {
        return point(school, draft, edition, number -> number + 1);
    }

    /**
     * To a step of the history, however far back or forth; those after it can be done again until something is changed.
     *
     * @param step {@link DraftStep#number()}
     */
    public Outcome go(long school, DraftId draft, long edition, int step) {
        return point(school, draft, edition, number -> step);
    }

    private Outcome point(long school, DraftId draft, long edition, IntUnaryOperator next) {
        return database.transaction(tx -> {
            Optional<LockedDraft> head = LockedDraft.of(tx, school, draft);
            if (head.isEmpty()) {
                return new Outcome.NotThere();
            }
            if (head.get().edition() != edition) {
                return new Outcome.Older();
            }
            int number = next.applyAsInt(head.get().number());
            Optional<byte[]> content = tx.select(FRAMEWORK_DRAFT_EDITION.CONTENT)
                    .from(FRAMEWORK_DRAFT_EDITION)
                    .where(
                            FRAMEWORK_DRAFT_EDITION.DRAFT_ID.eq(draft.value()),
                            FRAMEWORK_DRAFT_EDITION.EDITION.eq(number))
                    .fetchOptional(FRAMEWORK_DRAFT_EDITION.CONTENT);
            content.ifPresent(bytes -> point(
                    tx,
                    draft,
                    number,
                    StartingDraft.title(
                            ValuesJson.unpacked(bytes, DraftContent.class).framework()),
                    clock.instant()));
            return content.isPresent() ? new Outcome.Saved() : new Outcome.Refused(EditRefusal.NO_FURTHER);
        });
    }

    /** Throws a draft away, with its source and all its steps. */
    public boolean discard(long school, DraftId draft, long by) {
        return database.transaction(tx -> {
            boolean done = tx.deleteFrom(FRAMEWORK_DRAFT)
                            .where(FRAMEWORK_DRAFT.ID.eq(draft.value()), FRAMEWORK_DRAFT.SCHOOL_ID.eq(school))
                            .execute()
                    > 0;
            if (done) {
                audit.record(
                        tx,
                        AuditEvent.of("framework.draft-discarded")
                                .inSchool(school)
                                .about("framework_draft", draft.value())
                                .by(by));
            }
            return done;
        });
    }

    private static void point(DSLContext tx, DraftId draft, int number, String title, Instant now) {
        tx.update(FRAMEWORK_DRAFT)
                .set(FRAMEWORK_DRAFT.EDITION, number)
                .set(FRAMEWORK_DRAFT.TITLE, title)
                .set(FRAMEWORK_DRAFT.CHANGED_AT, now)
                .where(FRAMEWORK_DRAFT.ID.eq(draft.value()))
                .execute();
    }
}
