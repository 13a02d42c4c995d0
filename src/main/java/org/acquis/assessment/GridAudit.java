package org.acquis.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/** What the audit log keeps of acts on grids, in the transaction of the act. */
final class GridAudit {
    static final String SUBJECT = "assessment";
    static final String CRITERION = "criterion";
    static final String AFTER = "after";
    static final String LEVEL = "level";
    static final String NOT_OBSERVED = "notObserved";
    static final String BEFORE = "before";
    static final String COMMENT_AFTER = "commentAfter";

    private final AuditLog log;

    GridAudit(AuditLog log) {
        this.log = log;
    }

    /** Comments are kept only where they changed. */
    void judged(
            DSLContext tx,
            ActivityOfCourse place,
            AssessmentId grid,
            RecordingJudgement.Entry entry,
            Optional<Judgement> before,
            PersonId author) {
        AuditEvent event = event(place, GridAct.JUDGED, grid, author)
                .with(CRITERION, entry.criterion().value())
                .with(BEFORE, value(before.map(Judgement::value).orElseGet(Judged.NotScored::new)))
                .with(AFTER, value(entry.value()));
        String comment = before.map(Judgement::comment).orElse("");
        log.record(
                tx,
                comment.equals(entry.comment())
                        ? event
                        : event.with("commentBefore", comment).with(COMMENT_AFTER, entry.comment()));
    }

    void remarked(
            DSLContext tx, ActivityOfCourse place, AssessmentId grid, String before, String after, PersonId author) {
        log.record(
                tx,
                event(place, GridAct.REMARKED, grid, author)
                        .with(BEFORE, before)
                        .with(AFTER, after));
    }

    void finalised(
            DSLContext tx, ActivityOfCourse place, FinalisedGrid grid, Optional<RevisionId> before, PersonId author) {
        Score score = grid.score();
        AuditEvent event = event(place, GridAct.FINALISED, grid.assessment(), author)
                .with("revision", grid.revision().value())
                .with("points", score.points())
                .with("highestPoints", score.highestPoints());
        log.record(
                tx,
                before.map(revision -> event.with("replaces", revision.value())).orElse(event));
    }

    void reopened(DSLContext tx, ActivityOfCourse place, AssessmentId grid, PersonId author) {
        log.record(tx, event(place, GridAct.REOPENED, grid, author));
    }

    void attemptOpened(DSLContext tx, ActivityOfCourse place, AssessmentId grid, int attempt, PersonId author) {
        log.record(tx, event(place, GridAct.ATTEMPT_OPENED, grid, author).with("attempt", attempt));
    }

    void withdrawn(DSLContext tx, ActivityOfCourse place, AssessmentId grid, RevisionId revision, PersonId author) {
        log.record(tx, event(place, GridAct.WITHDRAWN, grid, author).with("revision", revision.value()));
    }

    private static AuditEvent event(ActivityOfCourse place, GridAct act, AssessmentId grid, PersonId author) {
        return AuditEvent.of(act.code())
                .inSchool(place.school())
                .inCourse(place.course().value())
                .by(author.value())
                .about(SUBJECT, grid.value());
    }

    private static Map<String, Object> value(Judged value) {
        Map<String, Object> said = new LinkedHashMap<>();
        if (value instanceof Judged.AtLevel at) {
            said.put(LEVEL, at.level().value());
        } else {
            said.put(NOT_OBSERVED, value instanceof Judged.NotObserved);
        }
        return said;
    }
}
