package org.acquis.web.grid;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.acquis.assessment.GridState;
import org.acquis.assessment.GridStatus;
import org.acquis.assessment.Score;
import org.acquis.assessment.SelectGridStates;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.inclusion.SelectExemptions;
import org.acquis.mapping.Mapping;
import org.acquis.mapping.SelectMapping;
import org.acquis.roster.CandidateId;
import org.acquis.roster.Course;
import org.acquis.roster.CourseGroups;
import org.acquis.roster.Learner;
import org.acquis.roster.PersonId;
import org.acquis.roster.SelectCourse;
import org.acquis.roster.SelectGroupsOfCourse;
import org.acquis.roster.SelectLearnersOfCourse;
import org.acquis.web.LearnerName;
import org.acquis.web.Shell;
import org.acquis.web.Texts;
import org.acquis.web.session.Session;
import org.jooq.DSLContext;

/** Makes the list of learners: nine statements, however many there are. */
final class LearnersPages {
    private final SelectLearnersOfCourse learners;
    private final SelectGroupsOfCourse grouping;
    private final SelectCourse courses;
    private final SelectMapping mappings;
    private final SelectFrameworkVersion versions;
    private final SelectGridStates states;
    private final SelectExemptions exemptions;
    private final SyncStates syncs;

    LearnersPages(DSLContext sql, SelectFrameworkVersion versions, SyncStates syncs) {
        this.learners = new SelectLearnersOfCourse(sql);
        this.grouping = new SelectGroupsOfCourse(sql);
        this.courses = new SelectCourse(sql);
        this.mappings = new SelectMapping(sql);
        this.versions = versions;
        this.states = new SelectGridStates(sql, versions);
        this.exemptions = new SelectExemptions(sql);
        this.syncs = syncs;
    }

    boolean beingRead(Session session, Instant now) {
        return courses.of(session.course()).orElseThrow().beingRead(now);
    }

    LearnersPage page(Session session, Shell shell, Selected selected, Instant now) {
        Texts texts = shell.texts();
        Optional<Mapping> mapping = mappings.of(session.activity());
        Optional<FrameworkVersion> version =
                mapping.flatMap(mapped -> versions.of(session.school().value(), mapped.version()));
        Map<CandidateId, Set<CriterionId>> exempt =
                exemptions.of(session.course(), mapping.map(Mapping::criteria).orElse(Set.of()));
        Map<PersonId, GridState> byLearner = version.map(whole -> states.of(mapping.orElseThrow(), whole, exempt))
                .orElse(Map.of());
        List<Learner> shown = learners.of(session.course()).stream()
                .filter(learner -> learner.hidden() || learner.enrolled() || byLearner.containsKey(learner.person()))
                .toList();
        Map<PersonId, SyncStates.Mark> marks = syncs.of(session.activity());
        CourseGroups groups = grouping.of(session.course());
        List<LearnersPage.Row> rows = new ArrayList<>();
        for (Learner learner : shown) {
            int criteria = mapping.map(mapped -> mapped.criteria().size()).orElse(0)
                    - exempt.getOrDefault(learner.candidate(), Set.of()).size();
            rows.add(row(
                    shell,
                    learner,
                    Optional.ofNullable(byLearner.get(learner.person())),
                    criteria,
                    Optional.ofNullable(marks.get(learner.person())),
                    groups.of(learner.person()),
                    selected));
        }
        rows.sort(order(selected.sort()));
        Course course = courses.of(session.course()).orElseThrow();
        return new LearnersPage(
                shell,
                version.map(whole -> facts(texts, mapping.orElseThrow(), whole)),
                roster(course, texts),
                course.membersFailure().isPresent(),
                course.beingRead(now),
                rows,
                mapping.flatMap(mapped -> next(rows)),
                (int) rows.stream().filter(LearnersPage.Row::ready).count(),
                (int) rows.stream()
                        .filter(row -> !row.hidden() && row.changed())
                        .count(),
                Optional.empty(),
                selected,
                GroupChoices.of(groups, rows, texts),
                counts(rows));
    }

    private static LearnersPage.Row row(
            Shell shell,
            Learner learner,
            Optional<GridState> state,
            int criteria,
            Optional<SyncStates.Mark> mark,
            Set<String> groups,
            Selected selected) {
        Texts texts = shell.texts();
        LearnerName name = LearnerName.of(learner, texts);
        GridStateWord word = GridStateWord.of(
                state.map(GridState::status).orElse(GridStatus.DRAFT),
                state.filter(there -> there.revised() || there.score().judged() > 0)
                        .isPresent(),
                state.filter(GridState::withdrawn).isPresent(),
                texts);
        Optional<Score> score = state.map(GridState::score).filter(there -> there.levelled() > 0);
        Optional<BigDecimal> hundred = state.filter(there -> there.status() == GridStatus.FINAL)
                .map(GridState::counting)
                .orElseGet(() -> score.flatMap(Score::outOfHundred));
        // A sum of another mapping than the frozen one would stand beside what was sent.
        Optional<Score> shown =
                score.filter(there -> state.filter(GridState::changed).isEmpty());
        int judged = state.map(there -> there.score().judged()).orElse(0);
        int toJudge = state.map(there -> there.score().toJudge()).orElse(criteria);
        String search = plain(name.searched());
        Set<String> grouped = groups.isEmpty() ? Set.of(Selected.NO_GROUP) : groups;
        String sync = mark.map(SyncStates.Mark::code).orElse("none");
        return new LearnersPage.Row(
                learner.person(),
                shell.base() + "/grid/" + learner.person().value() + selected.query(),
                name,
                search,
                String.join(" ", grouped),
                learner.hidden() == selected.filter().equals(Selected.HIDDEN)
                        && search.contains(plain(selected.search()))
                        && (selected.group().isEmpty() || grouped.contains(selected.group()))
                        && (learner.hidden()
                                || selected.filter().equals(Selected.EVERYBODY)
                                || selected.filter().equals(word.filter())
                                || selected.filter().equals(sync)),
                learner.hidden(),
                learner.enrolled(),
                state.map(GridState::attempt).orElse(1),
                judged,
                toJudge,
                texts.of("grid.list.progress", judged, toJudge),
                word,
                !learner.hidden() && state.filter(GridState::ready).isPresent(),
                state.filter(GridState::changed).isPresent(),
                shown.map(there -> texts.number(there.points()) + " / " + texts.number(there.highestPoints()))
                        .orElse("–"),
                shown.map(there -> SumLine.points(there, texts)).orElse(""),
                SumLine.hundred(hundred, texts),
                hundred.map(BigDecimal::toPlainString).orElse("-1"),
                mark.filter(there -> !there.code().equals("none")).map(there -> sync(there, earlier(state), texts)));
    }

    /** The attempt that the gradebook shows, where it is not the one whose sum stands beside it. */
    private static Optional<Integer> earlier(Optional<GridState> state) {
        return state.flatMap(there -> there.speaking().filter(attempt -> attempt < there.attempt()));
    }

    private static LearnersPage.Sync sync(SyncStates.Mark mark, Optional<Integer> earlier, Texts texts) {
        String word = texts.of("grid.sync." + mark.code());
        String when = mark.at().map(at -> word + " " + texts.dateTime(at)).orElse(word);
        return new LearnersPage.Sync(
                mark.code(),
                earlier.map(attempt -> texts.of("grid.sync.of-attempt", attempt, when))
                        .orElse(when));
    }

    private static String facts(Texts texts, Mapping mapping, FrameworkVersion version) {
        long competencies = version.competencies().stream()
                .filter(competency -> competency.criteria().stream()
                        .anyMatch(criterion -> mapping.criteria().contains(criterion.id())))
                .count();
        return texts.of(
                "grid.list.facts",
                competencies,
                mapping.criteria().size(),
                version.label(),
                texts.of("grid.purpose." + mapping.purpose().code()),
                texts.of("grid.detail." + mapping.detail().code()));
    }

    private static String roster(Course course, Texts texts) {
        String when = course.membersRefreshedAt().map(texts::dateTime).orElse("");
        if (!course.rosterOffered()) {
            return texts.of("grid.roster.not-offered");
        }
        if (course.membersFailure().isPresent()) {
            return when.isEmpty() ? texts.of("grid.roster.failed") : texts.of("grid.roster.failed-since", when);
        }
        return when.isEmpty() ? texts.of("grid.roster.never") : texts.of("grid.roster.read", when);
    }

    /** The first who is enrolled and not final; those with something missing come before those who are complete. */
    private static Optional<LearnersPage.Next> next(List<LearnersPage.Row> rows) {
        return rows.stream()
                .filter(row -> row.enrolled() && row.open())
                .min(Comparator.comparing(row -> row.judged() == row.toJudge()))
                .map(row -> new LearnersPage.Next(row.path(), row.name().full()));
    }

    private static LearnersPage.Counts counts(List<LearnersPage.Row> rows) {
        return new LearnersPage.Counts(
                count(rows, row -> true),
                count(rows, row -> row.state().filter().equals("to-score")),
                count(rows, row -> row.state().filter().equals("draft")),
                count(rows, row -> row.state().filter().equals("final")),
                count(
                        rows,
                        row -> row.sync()
                                .filter(sync -> sync.code().equals("conflict"))
                                .isPresent()),
                rows.stream().filter(LearnersPage.Row::hidden).count());
    }

    private static long count(List<LearnersPage.Row> rows, Predicate<LearnersPage.Row> which) {
        return rows.stream().filter(row -> !row.hidden()).filter(which).count();
    }

    /** Those whom the list shows, in its order; the one who is looked at is always among them. */
    List<GridPage.Neighbour> listed(Session session, Shell shell, Selected selected, PersonId current, Instant now) {
        if (!selected.usual()) {
            return page(session, shell, selected, now).rows().stream()
                    .filter(row -> row.shown() || row.person().equals(current))
                    .map(row -> new GridPage.Neighbour(
                            row.person(), row.path(), row.name().full()))
                    .toList();
        }
        // The same without counting any cell.
        Set<PersonId> begun = states.begun(session.activity());
        return learners.of(session.course()).stream()
                .filter(learner -> learner.person().equals(current)
                        || (!learner.hidden() && (learner.enrolled() || begun.contains(learner.person()))))
                .map(learner -> new GridPage.Neighbour(
                        learner.person(),
                        GridPages.path(shell, learner),
                        LearnerName.of(learner, shell.texts()).full()))
                .toList();
    }

    /** They come by name; sorting keeps that order among equals. */
    private static Comparator<LearnersPage.Row> order(String sort) {
        return switch (sort) {
            case "progress" -> Comparator.comparingInt(row -> row.judged() - row.toJudge());
            case "score" ->
                Comparator.comparing((LearnersPage.Row row) -> new BigDecimal(row.sortHundred()))
                        .reversed();
            default -> (one, other) -> 0;
        };
    }

    /** Lower case and without accents, so that "chloe" finds "Chloé". */
    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
