package org.acquis.assessment;

import static org.acquis.schema.Tables.AUDIT_EVENT;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/** What the audit log keeps of acts on grids, written in the transaction of the act. */
final class GridAudit {
    static final String SUBJECT = "assessment";

    private GridAudit() {}

    static void judged(
            DSLContext tx,
            ActivityOfCourse place,
            AssessmentId grid,
            RecordingJudgement.Entry entry,
            Optional<Judgement> before,
            PersonId author,
            Instant now) {
        ObjectNode details = details();
        details.put("criterion", entry.criterion().value());
        details.set("before", value(before.map(Judgement::value).orElseGet(Judged.NotScored::new)));
        details.set("after", value(entry.value()));
        String comment = before.map(Judgement::comment).orElse("");
        if (!comment.equals(entry.comment())) {
            details.put("commentBefore", comment).put("commentAfter", entry.comment());
        }
        write(tx, place, GridAct.JUDGED, grid, details, author, now);
    }

    static void finalised(
            DSLContext tx,
            ActivityOfCourse place,
            FinalisedGrid grid,
            Optional<RevisionId> before,
            PersonId author,
            Instant now) {
        Score score = grid.score();
        ObjectNode details = details()
                .put("revision", grid.revision().value())
                .put("points", score.points().toPlainString())
                .put("highestPoints", score.highestPoints().toPlainString());
        before.ifPresent(revision -> details.put("replaces", revision.value()));
        write(tx, place, GridAct.FINALISED, grid.assessment(), details, author, now);
    }

    static void write(
            DSLContext tx,
            ActivityOfCourse place,
            GridAct act,
            AssessmentId grid,
            ObjectNode details,
            PersonId author,
            Instant now) {
        tx.insertInto(AUDIT_EVENT)
                .set(AUDIT_EVENT.AT, now)
                .set(AUDIT_EVENT.SCHOOL_ID, place.school())
                .set(AUDIT_EVENT.COURSE_ID, place.course().value())
                .set(AUDIT_EVENT.PERSON_ID, author.value())
                .set(AUDIT_EVENT.ACTION, act.code())
                .set(AUDIT_EVENT.SUBJECT_KIND, SUBJECT)
                .set(AUDIT_EVENT.SUBJECT_ID, grid.value())
                .set(AUDIT_EVENT.DETAILS, details.toString())
                .execute();
    }

    static ObjectNode details() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode value(Judged value) {
        ObjectNode node = details();
        if (value instanceof Judged.AtLevel at) {
            return node.put("level", at.level().value());
        }
        return node.put("notObserved", value instanceof Judged.NotObserved);
    }
}
