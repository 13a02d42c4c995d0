package org.acquis.bench;

import org.acquis.ops.DatabaseAccess;
import org.jooq.CloseableDSLContext;
import org.jooq.impl.DSL;

/** Many learners in the course that a first launch has made, with a level on every criterion of its first activity. */
final class SeededCohort {
    private final DatabaseAccess access;

    SeededCohort(DatabaseAccess access) {
        this.access = access;
    }

    /** Drafts in which nothing is missing; every fifth cell has a comment. */
    void judge(int learners) {
        run(
                "INSERT INTO candidate (school_id, created_at) SELECT school_id, NOW(6) FROM course, seq_1_to_"
                        + learners,
                """
                INSERT INTO person (school_id, candidate_id, issuer, sub, name, given_name, family_name, created_at,
                    updated_at)
                  SELECT c.school_id, c.id, f.issuer, CONCAT('cohort-', c.id), CONCAT('Camille Personne ', c.id),
                    'Camille', CONCAT('Personne ', c.id), NOW(6), NOW(6)
                  FROM candidate c JOIN platform f
                  WHERE NOT EXISTS (SELECT 1 FROM person p WHERE p.candidate_id = c.id)""",
                """
                INSERT INTO course_member (course_id, person_id, role, enrolled, created_at)
                  SELECT c.id, p.id, 'learner', TRUE, NOW(6) FROM course c JOIN person p WHERE p.sub LIKE 'cohort-%'""",
                "UPDATE course SET members_refreshed_at = NOW(6) + INTERVAL 1 DAY",
                """
                INSERT INTO mapping (course_activity_id, version_id, purpose, detail, language, edition, changed_at)
                  SELECT a.id, v.id, 'certifying', 'overall', 'fr', 1, NOW(6)
                  FROM course_activity a JOIN framework_version v""",
                """
                INSERT INTO mapped_criterion
                  SELECT m.id, k.id FROM mapping m JOIN course_activity a ON a.id = m.course_activity_id
                  JOIN criterion k ON k.version_id = m.version_id
                  WHERE a.resource_link_id = 'link-1' OR MOD(k.id, 10) = MOD(a.id, 10)""",
                """
                INSERT INTO attempt (course_activity_id, person_id, number, opened_at, opened_by)
                  SELECT a.id, p.id, 1, NOW(6), p.id FROM course_activity a JOIN person p
                  WHERE a.resource_link_id = 'link-1' AND p.sub LIKE 'cohort-%'""",
                "INSERT INTO assessment (attempt_id, status, created_at) SELECT id, 'draft', NOW(6) FROM attempt",
                """
                INSERT INTO judgement (assessment_id, criterion_id, level_id, comment, author_id, judged_at, edition)
                  SELECT s.id, k.id, l.id,
                    IF(MOD(k.id + s.id, 5) = 0, 'La démarche est claire, les sources sont citées.', NULL),
                    a.opened_by, NOW(6), 1
                  FROM assessment s JOIN attempt a ON a.id = s.attempt_id JOIN criterion k
                  JOIN scale_level l ON l.version_id = k.version_id AND l.position = 1 + MOD(k.id + s.id, 4)""",
                "ANALYZE TABLE person, course_member, attempt, assessment, judgement, mapped_criterion");
    }

    /** All of them final, and their scores in the gradebook. */
    void finalise() {
        run("""
                INSERT INTO revision (assessment_id, number, finalised_at, finalised_by, version_id, purpose, detail,
                    language, points, highest_points, scale, rules, assessed)
                  SELECT s.id, 1, NOW(6), a.opened_by, m.version_id, m.purpose, m.detail, m.language, 120, 246, '[]',
                    '{}', (SELECT SHA2(GROUP_CONCAT(k.criterion_id ORDER BY k.criterion_id), 256)
                      FROM mapped_criterion k WHERE k.mapping_id = m.id)
                  FROM assessment s JOIN attempt a ON a.id = s.attempt_id
                  JOIN mapping m ON m.course_activity_id = a.course_activity_id""", """
                INSERT INTO revision_judgement (revision_id, criterion_id, criterion_identifier, competency_id, position,
                    code, label_fr, label_en, weight, state, level_position, level_fr, level_en, points, acquired,
                    comment, author_id, judged_at)
                  SELECT r.id, k.id, k.identifier, k.competency_id, k.position, k.code, k.label_fr, k.label_en, k.weight,
                    'level', l.position, l.label_fr, l.label_en, l.points, l.acquired, j.comment, j.author_id,
                    j.judged_at
                  FROM revision r JOIN judgement j ON j.assessment_id = r.assessment_id
                  JOIN criterion k ON k.id = j.criterion_id JOIN scale_level l ON l.id = j.level_id""", """
                UPDATE assessment s JOIN revision r ON r.assessment_id = s.id
                  SET s.status = 'final', s.current_revision_id = r.id, s.first_finalised_at = r.finalised_at""", """
                INSERT INTO line_item (course_activity_id, kind, subject, resource_id, tag, label, url, origin, status,
                    may_create, created_at)
                  SELECT id, 'overall', '', 'r', 't', title, line_item_url, 'coupled', 'ready', FALSE, NOW(6)
                  FROM course_activity WHERE resource_link_id = 'link-1'""", """
                INSERT INTO score_to_send (line_item_id, person_id, platform_id, kind, revision_id, score_given, edition,
                    status, queued_at, due_at, stamp, sent_score, sent_at)
                  SELECT i.id, a.person_id, f.id, 'score', r.id, 48.78049, 1, 'sent', NOW(6), NOW(6), NOW(6), 48.78049,
                    NOW(6)
                  FROM line_item i JOIN platform f JOIN revision r JOIN assessment s ON s.id = r.assessment_id
                  JOIN attempt a ON a.id = s.attempt_id""", "ANALYZE TABLE revision, revision_judgement, assessment, score_to_send");
    }

    /** One learner whose pages are looked at. */
    long somebody() {
        try (CloseableDSLContext sql = open()) {
            return sql.fetchSingle("SELECT MAX(id) FROM person WHERE sub LIKE 'cohort-%'")
                    .get(0, Long.class);
        }
    }

    private void run(String... statements) {
        try (CloseableDSLContext sql = open()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private CloseableDSLContext open() {
        return DSL.using(access.url(), access.user(), access.password());
    }
}
