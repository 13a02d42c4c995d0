package org.acquis.assessment.moving;

import static org.acquis.schema.Tables.AUDIT_EVENT;
import static org.acquis.schema.Tables.CORRESPONDENCE;
import static org.acquis.schema.Tables.JUDGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.acquis.assessment.Grid;
import org.acquis.assessment.Judged;
import org.acquis.assessment.NextVersion;
import org.acquis.assessment.ScoredCourse;
import org.acquis.framework.Level;
import org.acquis.framework.VersionId;
import org.acquis.framework.correspondences.ComparedKind;
import org.acquis.framework.correspondences.ConfirmingCorrespondences;
import org.acquis.framework.correspondences.Correspondence;
import org.acquis.framework.versions.RetiringVersion;
import org.acquis.mapping.PossibleMove;
import org.acquis.mapping.SelectMapping;
import org.acquis.mapping.SelectPossibleMoves;
import org.acquis.ops.Database;
import org.acquis.ops.TestDatabase;
import org.acquis.roster.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A course goes over to another version: what somebody confirmed carries, and nothing else. */
class MovingCourseIT {
    private static final Clock CLOCK = Clock.fixed(ScoredCourse.NOW, ZoneOffset.UTC);

    private static Database database;
    private static int schools;
    private ScoredCourse scored;
    private PersonId ada;
    private MovingCourse moving;
    private VersionId older;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void seed() {
        scored = new ScoredCourse(database, "École " + ++schools, "C1.1.K1", "C1.1.K2", "C1.2.K1");
        ada = scored.learner("Ada");
        older = scored.course.version().id();
        moving = new MovingCourse(database, scored.versions, scored.audit, CLOCK);
    }

    @Test
    void judgements_of_confirmed_criteria_go_over_and_the_others_stay() {
        NextVersion next = NextVersion.of(scored);
        VersionId newer = next.id();
        scored.judge(ada, 1, "C1.1.K1", scored.level(3));
        scored.judge(ada, 1, "C1.1.K2", new Judged.NotObserved());
        scored.judge(ada, 1, "C1.2.K1", scored.level(1));
        assertThat(next.confirm("C1.1.K1", "C1.1.K2")).isEqualTo(new ConfirmingCorrespondences.Outcome.Done(2));

        CourseMove seen = preview(newer);
        assertThat(seen.activities()).singleElement().satisfies(activity -> {
            assertThat(activity.title()).contains("Étude de cas");
            assertThat(activity.criteria()).hasSize(2);
            assertThat(activity.left()).containsExactly(scored.course.criterion("C1.2.K1"));
            assertThat(activity.carried()).isEqualTo(new MovingActivity.Carried(2, 1, 1, 0));
        });
        assertThat(move(newer, seen)).isInstanceOf(MovingCourse.Outcome.Moved.class);

        Grid grid = scored.grid(ada, 1).orElseThrow();
        assertThat(grid.version().id()).isEqualTo(newer);
        assertThat(grid.cells()).extracting(cell -> cell.criterion().code()).containsExactly("C1.1.K1", "C1.1.K2");
        assertThat(points(grid, "C1.1.K1")).contains(new BigDecimal("3.000"));
        assertThat(database.sql()
                        .fetchCount(
                                JUDGEMENT,
                                JUDGEMENT.CRITERION_ID.eq(
                                        scored.course.criterion("C1.2.K1").value())))
                .isOne();
        assertThat(database.sql()
                        .fetchCount(
                                AUDIT_EVENT,
                                AUDIT_EVENT.ACTION.eq("activity.moved"),
                                AUDIT_EVENT.SCHOOL_ID.eq(scored.course.school())))
                .isOne();
    }

    @Test
    void nothing_carries_by_itself_and_nothing_moves_that_was_seen_otherwise() {
        NextVersion next = NextVersion.of(scored);
        VersionId newer = next.id();
        scored.judge(ada, 1, "C1.1.K1", scored.level(3));
        CourseMove unconfirmed = preview(newer);
        assertThat(unconfirmed.movesAnything()).isFalse();
        assertThat(move(newer, unconfirmed)).isInstanceOf(MovingCourse.Outcome.Otherwise.class);
        assertThat(moves()).isEmpty();

        next.confirm("C1.1.K1");
        CourseMove seen = preview(newer);
        scored.judge(ada, 1, "C1.1.K1", new Judged.NotScored());
        assertThat(move(newer, seen)).isInstanceOf(MovingCourse.Outcome.Otherwise.class);
        assertThat(mapped()).isEqualTo(older);
        assertThat(moves()).extracting(PossibleMove::newer).containsExactly(newer);
    }

    @Test
    void a_final_grid_says_that_its_mapping_changed_and_counts_as_it_was_until_somebody_applies_it() {
        NextVersion next = NextVersion.of(scored);
        VersionId newer = next.id();
        for (String code : List.of("C1.1.K1", "C1.1.K2", "C1.2.K1")) {
            scored.judge(ada, 1, code, scored.level(2));
        }
        scored.finalise(ada, 1);
        next.confirm("C1.1.K1", "C1.1.K2");
        int sent = scored.heard.finalised.size();

        CourseMove seen = preview(newer);
        assertThat(seen.activities().get(0).carried()).isEqualTo(new MovingActivity.Carried(2, 1, 1, 1));
        move(newer, seen);

        assertThat(scored.heard.finalised).hasSize(sent);
        Grid grid = scored.grid(ada, 1).orElseThrow();
        assertThat(grid.change())
                .hasValueSatisfying(
                        change -> assertThat(change.after().criteria()).isEqualTo(2));
        scored.finalise(ada, 1);
        assertThat(scored.heard.finalised).hasSize(sent + 1);
        assertThat(scored.grid(ada, 1).orElseThrow().change()).isEmpty();
    }

    @Test
    void levels_of_another_scale_go_over_where_somebody_said_into_which() {
        NextVersion next = NextVersion.onTwoLevels(scored);
        VersionId newer = next.id();
        scored.judge(ada, 1, "C1.1.K1", scored.level(3));
        scored.judge(ada, 1, "C1.1.K2", scored.level(0));
        next.confirm("C1.1.K1", "C1.1.K2");
        assertThat(preview(newer).activities().get(0).carried()).isEqualTo(new MovingActivity.Carried(0, 2, 1, 0));

        next.confirm(NextVersion.highestIsYes());
        CourseMove seen = preview(newer);
        assertThat(seen.activities().get(0).carried()).isEqualTo(new MovingActivity.Carried(1, 1, 1, 0));
        move(newer, seen);

        assertThat(points(scored.grid(ada, 1).orElseThrow(), "C1.1.K1")).contains(new BigDecimal("1.000"));
        assertThat(points(scored.grid(ada, 1).orElseThrow(), "C1.1.K2")).isEmpty();
    }

    @Test
    void a_part_corresponds_to_one_other_until_somebody_takes_it_back() {
        NextVersion next = NextVersion.of(scored);
        VersionId newer = next.id();
        next.confirm("C1.1.K1");
        Correspondence crossed = next.criterion("C1.1.K1", "C1.1.K2");

        assertThat(next.confirm(crossed)).isEqualTo(new ConfirmingCorrespondences.Outcome.Taken("C1.1.K1"));
        assertThat(next.confirm(new Correspondence(ComparedKind.CRITERION, Optional.of("nowhere"), Optional.empty())))
                .isInstanceOf(ConfirmingCorrespondences.Outcome.NotThere.class);
        next.withdraw("C1.1.K1");
        assertThat(next.confirm(crossed)).isEqualTo(new ConfirmingCorrespondences.Outcome.Done(1));
        assertThat(database.sql()
                        .select(CORRESPONDENCE.RELATION)
                        .from(CORRESPONDENCE)
                        .where(CORRESPONDENCE.TO_VERSION_ID.eq(newer.value()))
                        .fetch(CORRESPONDENCE.RELATION))
                .containsExactly("reworded");
    }

    @Test
    void nobody_moves_to_a_retired_version_or_confirms_for_another_school() {
        NextVersion next = NextVersion.of(scored);
        VersionId newer = next.id();
        next.confirm("C1.1.K1");
        CourseMove seen = preview(newer);
        RetiringVersion retiring = new RetiringVersion(database, scored.audit, CLOCK);
        long trainer = scored.course.trainer().value();
        ScoredCourse other = new ScoredCourse(database, "École " + ++schools, "C1.1.K1");

        assertThat(retiring.retire(other.course.school(), newer, trainer)).isFalse();
        assertThat(retiring.retire(scored.course.school(), newer, trainer)).isTrue();
        assertThat(retiring.retire(scored.course.school(), newer, trainer)).isFalse();
        assertThat(move(newer, seen)).isInstanceOf(MovingCourse.Outcome.NotThere.class);
        assertThat(moves()).isEmpty();
        assertThat(new ConfirmingCorrespondences(database, scored.audit, CLOCK)
                        .confirm(
                                other.course.school(),
                                older,
                                newer,
                                List.of(next.criterion("C1.1.K2", "C1.1.K2")),
                                trainer))
                .isInstanceOf(ConfirmingCorrespondences.Outcome.NotThere.class);

        assertThat(retiring.bringBack(scored.course.school(), newer, trainer)).isTrue();
        assertThat(move(newer, seen)).isInstanceOf(MovingCourse.Outcome.Moved.class);
    }

    private CourseMove preview(VersionId newer) {
        return new PreviewingMove(database.sql(), scored.versions)
                .of(scored.course.school(), scored.course.course(), older, newer)
                .orElseThrow();
    }

    private MovingCourse.Outcome move(VersionId newer, CourseMove seen) {
        return moving.move(
                scored.course.school(),
                scored.course.course(),
                older,
                newer,
                seen.fingerprint(),
                scored.course.trainer());
    }

    private List<PossibleMove> moves() {
        return new SelectPossibleMoves(database.sql()).of(scored.course.course());
    }

    private VersionId mapped() {
        return new SelectMapping(database.sql())
                .of(scored.place.activity())
                .orElseThrow()
                .version();
    }

    private static Optional<BigDecimal> points(Grid grid, String code) {
        return grid.cells().stream()
                .filter(each -> each.criterion().code().equals(code))
                .findFirst()
                .flatMap(cell -> cell.level(grid.scale()))
                .map(Level::points);
    }
}
