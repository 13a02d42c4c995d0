package org.acquis.web.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.assessment.ActivityOfCourse;
import org.acquis.gradesync.CellStatus;
import org.acquis.gradesync.SelectLostColumns;
import org.acquis.gradesync.SelectSyncPanel;
import org.acquis.gradesync.SyncCell;
import org.acquis.gradesync.SyncColumn;
import org.acquis.gradesync.SyncPanel;
import org.acquis.roster.Learner;
import org.acquis.roster.PersonId;
import org.acquis.roster.SelectLearnersOfCourse;
import org.acquis.roster.SelectPersonName;
import org.acquis.web.LearnerName;
import org.acquis.web.Shell;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Session;
import org.jooq.DSLContext;

/** Makes the panel from what is known of the gradebook and of the course's learners. */
final class ComposingSync {
    private static final String SECTION = "sync";
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final int OFTEN_SECONDS = 3;
    private static final int SELDOM_SECONDS = 20;

    private final SelectSyncPanel panels;
    private final SelectLostColumns lost;
    private final SelectLearnersOfCourse learners;
    private final SelectPersonName people;
    private final Shells shells;
    private final Clock clock;

    ComposingSync(DSLContext sql, Shells shells, Clock clock) {
        this.panels = new SelectSyncPanel(sql, clock);
        this.lost = new SelectLostColumns(sql);
        this.learners = new SelectLearnersOfCourse(sql);
        this.people = new SelectPersonName(sql);
        this.shells = shells;
        this.clock = clock;
    }

    /** @param column the one whose learners are shown; where it is none of this activity: the one that needs somebody most */
    SyncPage page(Session session, Optional<Long> column, Optional<String> notice) {
        Shell shell = shells.of(session, SECTION, shells.texts(session).of("sync.title"));
        return new SyncPage(shell, notice, state(session, shell, column));
    }

    private SyncPage.State state(Session session, Shell shell, Optional<Long> wanted) {
        SyncPanel panel = panels.of(session.activity());
        Optional<SyncColumn> chosen = wanted.flatMap(id -> panel.columns().stream()
                        .filter(column -> column.id().value() == id)
                        .findFirst())
                .or(() -> mostUrgent(panel));
        ActivityOfCourse place = new ActivityOfCourse(session.school().value(), session.course(), session.activity());
        String own = session.base() + "/sync";
        String query = chosen.map(column -> "?column=" + column.id().value()).orElse("");
        return new SyncPage.State(
                shell,
                own + "/state" + query,
                every(panel),
                summary(shell.texts(), panel),
                notes(shell.texts(), panel),
                panel.offered() && !panel.ownColumn() && panel.columns().isEmpty(),
                panel.count(CellStatus.REFUSED) > 0,
                panel.columns().stream().anyMatch(column -> !column.kind().ofActivity()),
                panel.columns().stream()
                        .map(column -> row(shell.texts(), own, column, chosen))
                        .toList(),
                chosen.map(column -> selected(session, shell.texts(), column)),
                lost.of(place).stream().map(new LostWords(shell.texts())::row).toList(),
                lost.elsewhere(place) > 0);
    }

    private static Optional<SyncColumn> mostUrgent(SyncPanel panel) {
        return panel.columns().stream()
                .max(Comparator.<SyncColumn>comparingLong(
                                column -> column.count(CellStatus.CONFLICT) + column.count(CellStatus.REFUSED))
                        .thenComparing(column -> panel.columns().indexOf(column), Comparator.reverseOrder()));
    }

    private int every(SyncPanel panel) {
        Instant soon = clock.instant().plus(SOON);
        List<SyncCell> waiting = panel.columns().stream()
                .flatMap(column -> column.cells().stream())
                .filter(cell -> cell.status() == CellStatus.WAITING)
                .toList();
        if (waiting.isEmpty()) {
            return 0;
        }
        return waiting.stream().anyMatch(cell -> cell.due().isBefore(soon)) ? OFTEN_SECONDS : SELDOM_SECONDS;
    }

    private static String summary(Texts texts, SyncPanel panel) {
        return texts.of(
                "sync.summary",
                panel.count(CellStatus.SENT),
                panel.count(CellStatus.WAITING),
                panel.count(CellStatus.CONFLICT),
                panel.count(CellStatus.REFUSED));
    }

    private static List<SyncPage.Note> notes(Texts texts, SyncPanel panel) {
        List<SyncPage.Note> notes = new ArrayList<>();
        if (!panel.offered()) {
            notes.add(new SyncPage.Note(texts.of("sync.not-offered"), true));
        }
        panel.pause()
                .ifPresent(pause -> notes.add(new SyncPage.Note(
                        texts.of("sync.paused", new Reasons(texts).of(pause.reason()), texts.dateTime(pause.until())),
                        true)));
        if (panel.columns().isEmpty()) {
            notes.add(new SyncPage.Note(texts.of("sync.nothing"), false));
        }
        return notes;
    }

    private static SyncPage.ColumnRow row(Texts texts, String own, SyncColumn column, Optional<SyncColumn> chosen) {
        Optional<String> problem = column.problem().map(new Reasons(texts)::of);
        if (problem.isEmpty() && !column.state().equals("ready")) {
            problem = Optional.of(
                    texts.of(column.state().equals("deleted") ? "sync.column-deleted" : "sync.column-to-come"));
        }
        return new SyncPage.ColumnRow(
                column.id().value(),
                own + "?column=" + column.id().value(),
                chosen.equals(Optional.of(column)),
                column.label(),
                texts.of("sync.kind." + column.kind().code()),
                problem,
                column.canBeAsked(),
                count(column, CellStatus.SENT),
                count(column, CellStatus.WAITING),
                count(column, CellStatus.CONFLICT),
                count(column, CellStatus.REFUSED),
                column.count(CellStatus.CONFLICT) > 0,
                column.count(CellStatus.REFUSED) > 0);
    }

    private static String count(SyncColumn column, CellStatus status) {
        return Long.toString(column.count(status));
    }

    private SyncPage.Selected selected(Session session, Texts texts, SyncColumn column) {
        List<Learner> known = learners.of(session.course());
        Map<PersonId, Integer> order = new HashMap<>();
        known.forEach(learner -> order.put(learner.person(), order.size()));
        Map<PersonId, String> names = new HashMap<>(people.of(
                session.school(), column.cells().stream().map(SyncCell::person).toList()));
        known.forEach(learner ->
                names.put(learner.person(), LearnerName.of(learner, texts).full()));
        Set<PersonId> candidates = known.stream()
                .filter(learner -> !learner.hidden())
                .map(Learner::person)
                .collect(Collectors.toSet());
        CellWords words = new CellWords(texts, column.problem());
        List<SyncPage.CellRow> rows = column.cells().stream()
                .sorted(Comparator.comparingInt(
                        (SyncCell cell) -> order.getOrDefault(cell.person(), Integer.MAX_VALUE)))
                .map(cell -> words.row(
                        cell,
                        Optional.ofNullable(names.get(cell.person()))
                                .orElseGet(() -> LearnerName.nameless(cell.person(), texts)
                                        .full()),
                        !candidates.contains(cell.person())))
                .toList();
        return new SyncPage.Selected(column.id().value(), column.label(), column.count(CellStatus.CONFLICT) > 1, rows);
    }
}
