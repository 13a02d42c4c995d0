package org.acquis.web.grid;

import java.util.List;
import java.util.Optional;
import org.acquis.roster.PersonId;
import org.acquis.web.LearnerName;
import org.acquis.web.Shell;

/**
 * The activity's home: what it assesses, and its learners with their grids.
 *
 * @param facts what is assessed, in one line; empty as long as the activity is not mapped
 * @param roster sentence about the list of members: how old it is, or why it cannot be read
 * @param rosterProblem the platform did not answer as it should
 * @param next the grid to score next; empty when there is none
 * @param complete how many open grids could be finalised
 * @param changed how many final grids show a changed mapping
 * @param done what has just been done
 * @param selected filter, sort order and search words as they are in the address
 */
public record LearnersPage(
        Shell shell,
        Optional<String> facts,
        String roster,
        boolean rosterProblem,
        boolean rosterBeingRead,
        List<Row> rows,
        Optional<Next> next,
        int complete,
        int changed,
        Optional<Done> done,
        Selected selected,
        List<Group> groups,
        Counts counts) {

    public record Next(String path, String name) {}

    /**
     * One of the platform's groups, or those who are in none known.
     *
     * @param value in the address
     * @param name given by a trainer; empty where it has none yet
     */
    public record Group(String value, String label, String name) {
        public boolean real() {
            return !value.equals(Selected.NO_GROUP);
        }
    }

    /** How many learners each filter shows. */
    public record Counts(long all, long toScore, long draft, long finished, long conflict, long hidden) {}

    /** What an act before this page did, and the address of the act that undoes it. */
    public record Done(String sentence, Optional<String> undo) {}

    /**
     * @param search what typing is compared with: lower case, no accents
     * @param groups ids of the platform's groups, space separated; "none" for somebody in none known
     * @param shown the filter and the words in the address show this row
     * @param hidden no candidate: shown only by the filter for such
     * @param enrolled false: no longer in the course, listed because there is a grid
     * @param ready finalised together with the others that are
     * @param sum "11 / 18"
     * @param sumLine "11 sur 18 points → 61,11 / 100"
     * @param hundred "61,11"; what counts in the gradebook where the grid is final
     */
    public record Row(
            PersonId person,
            String path,
            LearnerName name,
            String search,
            String groups,
            boolean shown,
            boolean hidden,
            boolean enrolled,
            int attempt,
            int judged,
            int toJudge,
            String progress,
            GridStateWord state,
            boolean ready,
            boolean changed,
            String sum,
            String sumLine,
            String hundred,
            String sortHundred,
            Optional<Sync> sync) {

        boolean open() {
            return !hidden && !state.filter().equals("final");
        }

        /** The changed mapping can be applied as it is; otherwise the grid has to be reopened and completed first. */
        boolean applicable() {
            return !hidden && changed && judged == toJudge;
        }
    }

    public record Sync(String code, String word) {}

    /** Whether there is a grid to which a changed mapping can be applied at once. */
    public boolean applicable() {
        return rows.stream().anyMatch(Row::applicable);
    }

    /** Asked for by the routes: this page after that act. */
    LearnersPage after(Done act) {
        return new LearnersPage(
                shell,
                facts,
                roster,
                rosterProblem,
                rosterBeingRead,
                rows,
                next,
                complete,
                changed,
                Optional.of(act),
                selected,
                groups,
                counts);
    }

    public boolean empty() {
        return rows.isEmpty();
    }
}
