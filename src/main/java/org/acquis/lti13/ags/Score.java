package org.acquis.lti13.ags;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A score to post (AGS 2.0, 3.4). Scores above the maximum are allowed by the specification.
 *
 * @param scoreGiven 0 or more; absent withdraws the score on Moodle
 * @param scoreMaximum more than 0; present whenever there is a score
 * @param comment resent every time: a later score without it erases it
 * @param timestamp sent with milliseconds; Moodle compares whole seconds
 */
public record Score(
        String userId,
        Optional<BigDecimal> scoreGiven,
        Optional<BigDecimal> scoreMaximum,
        Optional<String> comment,
        Instant timestamp,
        ActivityProgress activityProgress,
        GradingProgress gradingProgress) {

    public Score {
        if (userId.isBlank()) {
            throw new IllegalArgumentException("a score needs a userId");
        }
        if (scoreGiven.isPresent() && scoreMaximum.isEmpty()) {
            throw new IllegalArgumentException("scoreGiven needs a scoreMaximum");
        }
        if (scoreGiven.isPresent() && scoreGiven.get().signum() < 0) {
            throw new IllegalArgumentException("scoreGiven must not be negative");
        }
        if (scoreMaximum.isPresent() && scoreMaximum.get().signum() <= 0) {
            throw new IllegalArgumentException("scoreMaximum must be more than 0");
        }
    }

    /** A final score. */
    public static Score graded(
            String userId,
            BigDecimal scoreGiven,
            BigDecimal scoreMaximum,
            Optional<String> comment,
            Instant timestamp) {
        return new Score(
                userId,
                Optional.of(scoreGiven),
                Optional.of(scoreMaximum),
                comment,
                timestamp,
                ActivityProgress.COMPLETED,
                GradingProgress.FULLY_GRADED);
    }

    /** Takes a score back: fully graded, without a number. */
    public static Score withdrawn(String userId, Optional<String> comment, Instant timestamp) {
        return new Score(
                userId,
                Optional.empty(),
                Optional.empty(),
                comment,
                timestamp,
                ActivityProgress.COMPLETED,
                GradingProgress.FULLY_GRADED);
    }

    @Override
    public String toString() {
        return "Score[hidden, timestamp=" + timestamp + "]";
    }
}
