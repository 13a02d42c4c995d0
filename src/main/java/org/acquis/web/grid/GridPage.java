package org.acquis.web.grid;

import java.util.List;
import java.util.Optional;
import org.acquis.roster.PersonId;
import org.acquis.web.LearnerName;
import org.acquis.web.Shell;

/**
 * The grid of one learner, ready to be shown.
 *
 * @param path address of this learner's grid, without the attempt
 * @param listed the list's selection as a query, for links back and for forms; with another field before it: {@code more}
 * @param progress address of this learner's progress
 * @param attempt number of the attempt that is shown
 * @param open judgements can be written
 * @param saved when and by whom it was last written; empty: never
 * @param notice what has just been done, or why it was not
 * @param clashes cells that a plain form could not save because somebody else did meanwhile
 * @param rules what follows from the levels for competencies and blocs, in one sentence
 * @param wording said once: labels are ours as long as the school has not imported the official sentences
 */
public record GridPage(
        Shell shell,
        String path,
        String listed,
        String more,
        String progress,
        LearnerName learner,
        boolean enrolled,
        int attempt,
        List<AttemptLink> attempts,
        Neighbours neighbours,
        GridStateWord state,
        boolean open,
        SumLine sum,
        String saved,
        Optional<Notice> notice,
        List<Clash> clashes,
        Optional<Change> change,
        Optional<String> standing,
        Optional<String> setAside,
        String rules,
        Optional<String> wording,
        List<Group> groups,
        RemarkView remark,
        List<HistoryLine> history,
        Acts acts) {

    public record AttemptLink(String path, String word, boolean current) {}

    /** Learners before and after, in the order of the list. */
    public record Neighbours(Optional<Neighbour> previous, Optional<Neighbour> next, String position) {}

    public record Neighbour(PersonId person, String path, String name) {}

    /**
     * @param problem something was refused
     * @param undo criteria that a form can set to not scored again
     */
    public record Notice(String sentence, boolean problem, List<Long> undo) {
        Notice(String sentence, boolean problem) {
            this(sentence, problem, List.of());
        }
    }

    /** @param yours as typed, to be copied or saved again */
    public record Clash(String anchor, String code, String yours, String theirs) {}

    /** Facts before and after, as rows of a table. */
    public record Change(List<Fact> facts, String applies, boolean applicable) {}

    public record Fact(String what, String before, String after) {}

    /**
     * A competency with its mapped criteria.
     *
     * @param method "Modalité : mise en situation professionnelle, cas réel ou fictif"
     * @param officialMethod the same in the words of the legal text
     */
    public record Group(
            String anchor,
            String code,
            String label,
            Optional<String> official,
            String method,
            String brief,
            Optional<String> officialMethod,
            Optional<String> accommodations,
            List<Row> rows) {}

    /**
     * A criterion.
     *
     * @param levels empty for an exempt criterion
     * @param value id of the chosen level, {@code not-observed}, or empty
     * @param saved who saved it last and when; empty: nobody
     */
    public record Row(
            long id,
            String code,
            String label,
            Optional<String> official,
            boolean exempt,
            List<LevelView> levels,
            String value,
            String comment,
            int edition,
            String saved) {

        public boolean notObserved() {
            return value.equals(GridForm.NOT_OBSERVED);
        }
    }

    /**
     * @param key digit that chooses it: its points, or its position where points are not distinct digits
     * @param mark class of the state's shape
     * @param steps one a level of the scale, true up to this one: the shape that tells two levels apart without colour
     */
    public record LevelView(String id, String key, String label, String mark, List<Boolean> steps, boolean chosen) {}

    public record RemarkView(String text, int edition, String saved) {}

    public record HistoryLine(String at, String who, String what) {
        boolean sameAs(HistoryLine other) {
            return who.equals(other.who) && what.equals(other.what);
        }
    }

    /**
     * What the menu and the foot of the page offer.
     *
     * @param reopenFirst nothing else can be done with what has changed: reopening is the primary act
     * @param rest how many criteria could be set to not observed in one go, as a sentence
     */
    public record Acts(
            boolean finalise,
            boolean reopen,
            boolean reopenFirst,
            boolean openAttempt,
            boolean withdraw,
            Optional<String> rest,
            String finaliseLabel) {}
}
