package org.acquis.journey;

import static org.acquis.schema.Tables.AUDIT_EVENT;
import static org.acquis.schema.Tables.LINE_ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.trial.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The gradebook's columns and what a teacher does to them in the platform, against the demo LMS. */
class ColumnsJourneyTest {
    private static final int DETAILS = 7;

    private final ShiftedClock clock = new ShiftedClock();
    private RunningAcquis acquis;
    private DemoActivity activity;
    private HttpBrowser trainer;
    private GridForms grids;
    private DemoPerson learner;
    private String session;

    @BeforeEach
    void start() {
        acquis = RunningAcquis.start(clock);
        activity = Cast.mapped(acquis.lms());
        trainer = new HttpBrowser(acquis, Cast.trainer(acquis.lms()));
        grids = new GridForms(trainer);
        learner = Cast.learners(acquis.lms()).get(0);
        session = trainer.launch(activity);
    }

    @AfterEach
    void stop() {
        acquis.close();
    }

    @Test
    @DisplayName("L6 columns of a detail that was lowered are deleted after a confirmation")
    void columns_of_a_detail_that_was_lowered_are_deleted_after_a_confirmation() {
        send(learner, 3);
        assertThat(details()).hasSize(DETAILS);
        assertThat(panel()).doesNotContain("Colonnes qui ne servent plus");
        changeDetail("overall");
        acquis.lms().columnStore().delete(details().get(0).id());

        assertThat(panel()).contains("Colonnes qui ne servent plus", "Le détail envoyé au carnet", "1 note");
        String confirm = trainer.get(session + "/sync/delete").body();
        assertThat(confirm).contains("Supprimer " + DETAILS + " colonnes", "y compris ceux qui y ont été saisis");
        assertThat(details()).as("asking deletes nothing").hasSize(DETAILS - 1);
        String notice = deleteAll();

        assertThat(notice).contains("6 colonnes sont supprimées", "1 colonne n’y était déjà plus");
        assertThat(details()).isEmpty();
        assertThat(acquis.lms().grade(learner, own()).orElseThrow().score()).isPresent();
        assertThat(panel()).doesNotContain("Colonnes qui ne servent plus");
        assertThat(acquis.database().sql().fetchCount(AUDIT_EVENT, AUDIT_EVENT.ACTION.eq("sync.column-deleted")))
                .isEqualTo(DETAILS);

        changeDetail("criterion");
        DemoPerson other = Cast.learners(acquis.lms()).get(1);
        send(other, 2);
        assertThat(details()).as("they have their reason again").hasSize(DETAILS);
        assertThat(acquis.lms().grade(learner, details().get(0))).isEmpty();
        assertThat(acquis.lms().grade(other, details().get(0))).isPresent();
    }

    @Test
    void one_column_alone_can_be_deleted_and_the_activitys_own_never() {
        send(learner, 3);
        changeDetail("overall");
        String id = first(panel(), "id=\"delete-(\\d+)\"");
        assertThat(trainer.get(session + "/sync/delete?delete=" + id).body()).contains("Supprimer 1 colonne du carnet");

        delete(Map.of("delete", id));
        assertThat(details()).hasSize(DETAILS - 1);

        List<DemoColumn> before = acquis.lms().columns();
        List<Long> ours = acquis.database().sql().fetch(LINE_ITEM).getValues(LINE_ITEM.ID);
        List<Long> own = acquis.database()
                .sql()
                .fetch(LINE_ITEM, LINE_ITEM.KIND.eq("overall"))
                .getValues(LINE_ITEM.ID);
        assertThat(own).hasSize(1);
        for (long none : List.of(own.get(0), Long.parseLong(id), Collections.max(ours) + 1)) {
            delete(Map.of("delete", Long.toString(none)));
        }
        assertThat(acquis.lms().columns()).isEqualTo(before).contains(own());
    }

    @Test
    void a_column_whose_criterion_was_taken_out_of_the_mapping_is_offered_alone_and_with_this_reason() {
        send(learner, 3);
        List<DemoColumn> before = details();
        unmapOne();

        assertThat(panel())
                .contains("Colonnes qui ne servent plus", "Cette activité n’évalue plus ce dont parle la colonne.")
                .doesNotContain("Le détail envoyé au carnet pour cette activité a changé.");
        assertThat(deleteAll()).contains("1 colonne est supprimée");

        assertThat(before).hasSize(DETAILS).containsAll(details());
        assertThat(details()).hasSize(DETAILS - 1);
        assertThat(panel()).doesNotContain("Colonnes qui ne servent plus");
    }

    @Test
    void what_hinders_a_deletion_is_said_and_nothing_is_lost() {
        send(learner, 3);
        changeDetail("overall");
        acquis.lms().faults().set(Fault.UNAVAILABLE, 100);

        String notice = deleteAll();

        assertThat(notice)
                .contains(DETAILS + " colonnes n’ont pas pu être supprimées")
                .contains("Pas supprimée. La plateforme ne répond pas correctement");
        acquis.lms().faults().clear();
        assertThat(details()).hasSize(DETAILS);
        assertThat(deleteAll()).contains(DETAILS + " colonnes sont supprimées");
    }

    @Test
    @DisplayName("L6 columns of a removed activity are offered by another activity of the course")
    void columns_of_a_removed_activity_are_offered_by_another_activity_of_the_course() {
        send(learner, 3);
        String elsewhere = trainer.launch(other());
        assertThat(look(elsewhere)).contains("existent encore dans Moodle");
        acquis.lms().teacher().remove(activity);
        assertThat(acquis.lms().columns()).hasSizeGreaterThanOrEqualTo(DETAILS);

        assertThat(look(elsewhere))
                .contains("1 activité n’existe plus dans Moodle", "L’activité « " + activity.name() + " »");
        session = elsewhere;
        assertThat(deleteAll()).contains(DETAILS + " colonnes sont supprimées");

        assertThat(acquis.lms().columns())
                .noneMatch(column -> column.activityId().orElse(-1) == activity.id());
        assertThat(trainer.get(elsewhere + "/sync").body()).doesNotContain("Chercher les activités supprimées");
    }

    @Test
    void an_outage_is_never_taken_for_a_removal() {
        send(learner, 3);
        String elsewhere = trainer.launch(other());
        for (Fault fault : Fault.values()) {
            acquis.lms().faults().set(fault, 100);
            assertThat(look(elsewhere)).as(fault.name()).doesNotContain("n’existe plus dans Moodle");
        }
        acquis.lms().faults().clear();

        // The own column alone says nothing: grading may have been turned off.
        acquis.lms().columnStore().delete(own().id());
        assertThat(look(elsewhere)).contains("existent encore dans Moodle");
    }

    @Test
    void a_column_of_type_text_says_what_to_do_and_is_sent_once_mended() {
        DemoColumn own = own();
        acquis.lms().columnStore().makeTextOnly(own.id(), true);
        send(learner, 3);
        patiently();

        assertThat(panel()).contains("refusée", "de type « Texte »");
        acquis.lms().columnStore().makeTextOnly(own.id(), false);
        resend();

        assertThat(acquis.lms().grade(learner, own).orElseThrow().score().orElseThrow())
                .isEqualByComparingTo("100");
        assertThat(panel()).doesNotContain("de type « Texte »");
    }

    @Test
    void a_locked_grade_says_what_to_do_and_is_sent_once_unlocked() {
        send(learner, 1);
        DemoColumn own = own();
        acquis.lms().gradingByHand().lock(own, learner.id(), true);
        clock.forward(Duration.ofMinutes(1));
        again(learner, 3);
        assertThat(panel()).contains("peut-être verrouillée", "Prochain essai");

        acquis.lms().gradingByHand().lock(own, learner.id(), false);
        resend();

        assertThat(acquis.lms().grade(learner, own).orElseThrow().score().orElseThrow())
                .isEqualByComparingTo("100");
    }

    @Test
    void a_suspended_learner_is_scored_and_one_who_left_is_said_to_be_no_longer_gradable() {
        DemoPerson left = Cast.learners(acquis.lms()).get(1);
        String grid = grids.gridOf(session, left);
        acquis.lms().enrolments().suspend(learner, true);
        acquis.lms().enrolments().remove(left);

        send(learner, 3);
        grids.score(grid, position -> 3);
        grids.finalise(grid);
        patiently();

        assertThat(acquis.lms().grade(learner, own()).orElseThrow().score()).isPresent();
        assertThat(acquis.lms().grade(left, own()).flatMap(grade -> grade.score()))
                .isEmpty();
        assertThat(panel()).contains("ou n’y est plus, inscrite comme étudiant");
        acquis.lms().enrolments().suspend(learner, false);
    }

    @Test
    void a_grade_typed_over_ours_in_a_column_of_our_making_is_not_overwritten() {
        send(learner, 3);
        DemoColumn detail = details().get(0);
        clock.forward(Duration.ofMinutes(1));
        acquis.lms().gradingByHand().type(detail, learner.id(), Optional.of(new BigDecimal(12)), Optional.empty());
        clock.forward(Duration.ofMinutes(1));

        again(learner, 1);

        assertThat(acquis.lms().grade(learner, detail).orElseThrow().score().orElseThrow())
                .isEqualByComparingTo("12");
        assertThat(panel())
                .contains("à arbitrer", "Dans le carnet : 12. Ici : 33,33.")
                .contains("Mettre la note d’ici : 33,33", "Garder celle du carnet : 12");
    }

    @Test
    @DisplayName("L9 a link with several columns is told none and its own is used nevertheless")
    void a_link_with_several_columns_is_told_none_and_its_own_is_used_nevertheless() {
        send(learner, 3);
        trainer = new HttpBrowser(acquis, Cast.trainer(acquis.lms()));
        grids = new GridForms(trainer);
        session = trainer.launch(activity);
        DemoPerson second = Cast.learners(acquis.lms()).get(1);

        send(second, 3);

        assertThat(acquis.lms().columns().stream()
                        .filter(column -> column.activityId().orElse(-1) == activity.id()))
                .hasSize(DETAILS + 1);
        assertThat(acquis.lms().grade(second, own()).orElseThrow().score()).isPresent();
    }

    private void send(DemoPerson person, int points) {
        String grid = grids.gridOf(session, person);
        grids.score(grid, position -> points);
        grids.finalise(grid);
        acquis.app().deliverDue();
    }

    private void again(DemoPerson person, int points) {
        String grid = grids.gridOf(session, person);
        grids.reopen(grid);
        grids.score(grid, position -> points);
        grids.finalise(grid);
        acquis.app().deliverDue();
    }

    private void patiently() {
        for (int i = 0; i < 6; i++) {
            acquis.app().deliverDue();
            clock.forward(Duration.ofSeconds(30));
        }
    }

    private void resend() {
        clock.forward(Duration.ofMinutes(1));
        trainer.submit(session + "/sync", session + "/sync/resend", Map.of());
        acquis.app().deliverDue();
    }

    private String panel() {
        return trainer.get(session + "/sync").body();
    }

    private String look(String from) {
        HttpResponse<String> answer = trainer.submit(from + "/sync", from + "/sync/look", Map.of());
        return trainer.get(location(answer)).body();
    }

    private String deleteAll() {
        String confirm = trainer.get(session + "/sync/delete").body();
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = Pattern.compile("name=\"delete\" value=\"(\\d+)\"").matcher(confirm);
        for (int n = 1; field.find(); n++) {
            fields.put("delete#" + n, field.group(1));
        }
        return delete(fields);
    }

    private String delete(Map<String, String> fields) {
        return trainer.get(location(trainer.submit(session + "/sync", session + "/sync/delete", fields)))
                .body();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private void changeDetail(String detail) {
        changeMapping(detail, 0);
    }

    private void unmapOne() {
        changeMapping("criterion", 1);
    }

    /** @param left as many criteria, from the first on, are no longer assessed */
    private void changeMapping(String detail, int left) {
        String page = trainer.get(session + "/mapping").body();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("step", "save");
        form.put("version", first(page, "name=\"version\" value=\"(\\d+)\""));
        form.put("edition", first(page, "name=\"edition\" value=\"(\\d+)\""));
        form.put("purpose", "certifying");
        form.put("detail", detail);
        form.put("language", "fr");
        Matcher criterion =
                Pattern.compile("name=\"criterion\" value=\"(\\d+)\" checked").matcher(page);
        for (int n = 1; criterion.find(); n++) {
            if (n > left) {
                form.put("criterion#" + n, criterion.group(1));
            }
        }
        HttpResponse<String> saved = trainer.submit(session + "/mapping", session + "/mapping", form);
        if (left > 0) {
            assertThat(saved.statusCode()).as("asked first").isEqualTo(409);
            form.put("step", "confirmed");
            saved = trainer.submit(session + "/mapping", session + "/mapping", form);
        }
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    }

    private List<DemoColumn> details() {
        return acquis.lms().columns().stream()
                .filter(column ->
                        !column.isOwnOfActivity() && column.activityId().orElse(-1) == activity.id())
                .toList();
    }

    private DemoColumn own() {
        return acquis.lms().ownColumnOf(activity).orElseThrow();
    }

    private DemoActivity other() {
        return acquis.lms().activities().stream()
                .filter(each -> each.id() != activity.id())
                .findFirst()
                .orElseThrow();
    }

    private static String first(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
