package org.acquis.gradesync;

import static org.acquis.schema.Tables.LINE_ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.acquis.gradesync.sending.OutboxWorker;
import org.acquis.gradesync.sending.Scene;
import org.acquis.mapping.SeededCourse;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.jooq.Record;
import org.junit.jupiter.api.Test;

class MovingScoresIT {
    @Test
    void after_a_new_registration_a_column_is_found_again_and_its_scores_go_on() {
        try (Database database = TestDatabase.fresh()) {
            SeededCourse course = SeededCourse.in(database, "École M");
            Scene scene = new Scene(database, course);
            String link = UUID.randomUUID().toString();
            CourseActivityId activity = scene.activity("Étude de cas", link);
            URI column = scene.gradebook.column(Scene.HOST, link, "", "");
            scene.tell(activity, column);
            PersonId learner = course.person("Awa Diop");
            try (OutboxWorker worker = scene.worker()) {
                scene.finalise(activity, learner, 1);
                worker.runDue();

                database.inTransaction(tx -> new MovingScores().moved(tx, course.course(), scene.platform()));

                List<Record> columns = scene.columns(activity);
                assertThat(columns).extracting(row -> row.get(LINE_ITEM.URL)).containsOnlyNulls();
                assertThat(columns).extracting(row -> row.get(LINE_ITEM.STATUS)).containsOnly("wanted");
                scene.pass(Duration.ofMinutes(1));
                scene.finalise(activity, learner, 3);
                worker.runDue();
            }
            assertThat(scene.columns(activity))
                    .extracting(row -> row.get(LINE_ITEM.URL))
                    .containsOnly(column.toString());
            assertThat(scene.gradebook.grade(column, scene.sub(learner))).contains("100");
        }
    }
}
