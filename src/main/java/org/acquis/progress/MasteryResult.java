package org.acquis.progress;

import java.util.List;

/**
 * What follows for a competency from its criteria, or for a block from its competencies. A proposal: only a jury grants.
 *
 * @param <T> what the result is made of
 */
public sealed interface MasteryResult<T> {
    /** The word in pages' classes and keys of texts. */
    String code();

    default boolean reached() {
        return false;
    }

    /** Enough is acquired; so too where everything is exempt, unless the rules leave that to the jury. */
    record Acquired<T>() implements MasteryResult<T> {
        @Override
        public String code() {
            return "acquired";
        }

        @Override
        public boolean reached() {
            return true;
        }
    }

    /**
     * Everything has been given a level, and not enough of it is acquired.
     *
     * @param below what is not acquired
     */
    record NotYet<T>(List<T> below) implements MasteryResult<T> {
        public NotYet {
            below = List.copyOf(below);
        }

        @Override
        public String code() {
            return "not-yet";
        }
    }

    /**
     * Something has never been given a level, so nothing can be said yet.
     *
     * @param missing what has never been given a level, or is incomplete itself
     * @param below what has been, and is not acquired
     */
    record Incomplete<T>(List<T> missing, List<T> below) implements MasteryResult<T> {
        public Incomplete {
            missing = List.copyOf(missing);
            below = List.copyOf(below);
        }

        @Override
        public String code() {
            return "incomplete";
        }
    }

    /**
     * Everything has been assessed, and the rules leave the answer to the jury.
     *
     * @param open what they do not answer; what is not acquired where a mean nearly suffices; empty for a competency with
     *     nothing left to assess
     */
    record ForTheJury<T>(List<T> open) implements MasteryResult<T> {
        public ForTheJury {
            open = List.copyOf(open);
        }

        @Override
        public String code() {
            return "for-the-jury";
        }
    }
}
