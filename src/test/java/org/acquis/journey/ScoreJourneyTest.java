package org.acquis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.gradebook.DemoGrade;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.trial.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a grid to the gradebook and to the learner's page, through forms alone. */
class ScoreJourneyTest {
    private static final Pattern CELL =
            Pattern.compile("name=\"value-(\\d+)\" value=\"(\\d+)\"[^>]*data-key=\"(\\d)\"");
    private static final Pattern LINK =
            Pattern.compile("href=\"(/app/[^\"]+/grid/\\d+)[^\"]*\"[^>]*>([^<]*<[^>]+>)*?([^<]*)</a>");

    /** A platform that failed several times in a row is left alone for a while. */
    private static final Duration AFTER_ANY_PAUSE = Duration.ofMinutes(30);

    private final ShiftedClock clock = new ShiftedClock();
    private RunningAcquis acquis;
    private DemoActivity activity;
    private HttpBrowser trainer;
    private DemoPerson learner;

    @BeforeEach
    void start() {
        acquis = RunningAcquis.start(clock);
        activity = acquis.lms().activities().stream()
                .filter(each -> each.customParameters().containsKey("acquis_map"))
                .findFirst()
                .orElseThrow();
        trainer = new HttpBrowser(acquis, Cast.trainer(acquis.lms()));
        learner = Cast.learners(acquis.lms()).get(0);
    }

    @AfterEach
    void stop() {
        acquis.close();
    }

    @Test
    void a_finalised_grid_reaches_every_column_and_the_learner() {
        String session = trainer.launch(activity);
        String grid = gridOf(session, learner);
        score(grid, position -> position % 2 == 0 ? 3 : 2);
        acquis.app().deliverDue();
        assertThat(grades()).as("nothing is sent before it is final").isEmpty();

        finalise(grid);
        acquis.app().deliverDue();

        DemoColumn overall = column(DemoColumn::isOwnOfActivity);
        DemoGrade grade = acquis.lms().grade(learner, overall).orElseThrow();
        assertThat(grade.score().orElseThrow()).isEqualByComparingTo("85.71429");
        assertThat(grade.feedback().orElseThrow()).contains("C3.2.K1").contains("Maîtrisé");
        List<DemoColumn> details = acquis.lms().columns().stream()
                .filter(column -> !column.isOwnOfActivity())
                .toList();
        assertThat(details)
                .hasSize(7)
                .allSatisfy(column -> assertThat(acquis.lms()
                                .grade(learner, column)
                                .orElseThrow()
                                .score())
                        .isPresent());
        assertThat(details)
                .extracting(DemoColumn::resourceId)
                .doesNotHaveDuplicates()
                .doesNotContain("");

        HttpBrowser own = new HttpBrowser(acquis, learner);
        String ownSession = own.launch(activity);
        assertThat(own.get(ownSession + "/activity").body())
                .contains("Maîtrisé")
                .contains("85,71");
        assertThat(own.get(ownSession + "/progress").body()).contains("C3.2");
    }

    @Test
    void a_learner_sees_neither_drafts_nor_anybody_else() {
        String session = trainer.launch(activity);
        score(gridOf(session, learner), position -> 3);
        DemoPerson other = Cast.learners(acquis.lms()).get(1);
        score(gridOf(session, other), position -> 3);
        finalise(gridOf(session, other));

        HttpBrowser own = new HttpBrowser(acquis, learner);
        String ownSession = own.launch(activity);
        assertThat(own.get(ownSession + "/activity").body())
                .doesNotContain("enregistré")
                .doesNotContain("100 / 100")
                .doesNotContain(other.familyName());
        assertThat(own.get(ownSession + "/progress").body()).doesNotContain(other.familyName());
    }

    @Test
    void what_the_gradebook_refuses_for_a_while_arrives_later_and_the_last_score_wins() {
        String session = trainer.launch(activity);
        String grid = gridOf(session, learner);
        score(grid, position -> 1);
        finalise(grid);
        acquis.lms().faults().set(Fault.UNAVAILABLE, 100);
        acquis.app().deliverDue();
        assertThat(grades()).isEmpty();
        assertThat(trainer.get(session + "/sync").body()).contains("en attente");

        reopen(grid);
        score(grid, position -> 3);
        finalise(grid);
        acquis.lms().faults().clear();
        assertThat(trainer.submit(session + "/sync", session + "/sync/resend", Map.of())
                        .statusCode())
                .isLessThan(400);
        clock.forward(AFTER_ANY_PAUSE);
        acquis.app().deliverDue();

        assertThat(acquis.lms()
                        .grade(learner, column(DemoColumn::isOwnOfActivity))
                        .orElseThrow()
                        .score()
                        .orElseThrow())
                .isEqualByComparingTo(new BigDecimal(100));
    }

    @Test
    void a_grade_typed_over_ours_is_kept_and_shown_for_a_decision() {
        String session = trainer.launch(activity);
        String grid = gridOf(session, learner);
        score(grid, position -> 3);
        finalise(grid);
        acquis.app().deliverDue();
        DemoColumn overall = column(DemoColumn::isOwnOfActivity);
        clock.forward(Duration.ofMinutes(1));
        acquis.lms().gradingByHand().type(overall, learner.id(), Optional.of(new BigDecimal(50)), Optional.empty());
        clock.forward(Duration.ofMinutes(1));

        reopen(grid);
        score(grid, position -> 1);
        finalise(grid);
        acquis.app().deliverDue();

        assertThat(acquis.lms().grade(learner, overall).orElseThrow().score().orElseThrow())
                .isEqualByComparingTo("50");
        assertThat(trainer.get(session + "/sync").body()).contains("à arbitrer").contains("50");
    }

    @Test
    void a_grid_of_another_course_or_of_nobody_is_not_there() {
        String session = trainer.launch(activity);
        assertThat(trainer.get(session + "/grid/999999").statusCode()).isEqualTo(404);
        assertThat(trainer.get(session + "/grid/abc").statusCode()).isEqualTo(400);
    }

    private Stream<DemoGrade> allGrades() {
        return acquis.lms().columns().stream()
                .flatMap(column -> acquis.lms().grade(learner, column).stream())
                .filter(grade -> grade.score().isPresent());
    }

    private List<DemoGrade> grades() {
        return allGrades().toList();
    }

    private DemoColumn column(java.util.function.Predicate<DemoColumn> which) {
        return acquis.lms().columns().stream()
                .filter(which)
                .filter(column -> column.activityId().orElse(-1) == activity.id())
                .findFirst()
                .orElseThrow();
    }

    private String gridOf(String session, DemoPerson person) {
        String list = trainer.get(session + "/learners").body();
        Matcher link = LINK.matcher(list);
        while (link.find()) {
            if (link.group(0).contains(person.familyName().toUpperCase(java.util.Locale.FRENCH))) {
                return link.group(1);
            }
        }
        throw new AssertionError("no grid of " + person.fullName() + " on " + list);
    }

    /** Gives each criterion, by its place on the grid, the level with these points. */
    private void score(String grid, IntFunction<Integer> points) {
        Map<String, String> fields = formOf(grid);
        Map<String, String> levels = new LinkedHashMap<>();
        Matcher cell = CELL.matcher(trainer.get(grid).body());
        Map<String, Integer> places = new LinkedHashMap<>();
        while (cell.find()) {
            int place = places.computeIfAbsent(cell.group(1), unseen -> places.size());
            if (Integer.parseInt(cell.group(3)) == points.apply(place)) {
                levels.put("value-" + cell.group(1), cell.group(2));
            }
        }
        assertThat(levels).isNotEmpty();
        fields.putAll(levels);
        HttpResponse<String> saved = trainer.submit(grid, grid, fields);
        assertThat(saved.statusCode()).as(saved.body()).isLessThan(400);
    }

    private void finalise(String grid) {
        String confirm = grid + "/finalise";
        Map<String, String> fields = formOf(confirm);
        HttpResponse<String> done = trainer.submit(confirm, confirm, fields);
        assertThat(done.headers().firstValue("Location").orElse(""))
                .as(done.body())
                .contains("done=finalised");
    }

    private void reopen(String grid) {
        HttpResponse<String> done = trainer.submit(grid, grid + "/reopen", Map.of("attempt", "1"));
        assertThat(done.headers().firstValue("Location").orElse("")).contains("done=reopened");
    }

    private Map<String, String> formOf(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")
                .matcher(trainer.get(page).body());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        return fields;
    }
}
