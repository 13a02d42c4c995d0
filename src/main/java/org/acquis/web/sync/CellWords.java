package org.acquis.web.sync;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.acquis.gradesync.CellStatus;
import org.acquis.gradesync.SyncCell;
import org.acquis.web.Texts;

/** Puts one cell into words and decides which buttons it has. */
final class CellWords {
    private final Texts texts;
    private final Reasons reasons;
    private final Optional<String> columnProblem;

    /** @param columnProblem code that the column shows already: no cell repeats it */
    CellWords(Texts texts, Optional<String> columnProblem) {
        this.texts = texts;
        this.columnProblem = columnProblem;
        this.reasons = new Reasons(texts);
    }

    SyncPage.CellRow row(SyncCell cell, String name, boolean outside) {
        CellStatus status = cell.status();
        boolean undecided = status == CellStatus.CONFLICT;
        boolean ours = status == CellStatus.SENT || status == CellStatus.OUTDATED;
        boolean sendable = status == CellStatus.SENT
                || status == CellStatus.REFUSED
                || status == CellStatus.WAITING
                || (status == CellStatus.WITHDRAWN && cell.score().isPresent());
        return new SyncPage.CellRow(
                cell.id().value(),
                name,
                clears(cell) ? texts.of("sync.to-clear") : number(cell.score()),
                number(cell.inGradebook()),
                style(status),
                word(cell),
                reason(cell),
                sendable,
                !cell.withdrawal() && cell.mayBeThere() && (ours || status == CellStatus.REFUSED),
                undecided || status == CellStatus.KEPT ? Optional.of(overwrite(cell)) : Optional.empty(),
                undecided ? Optional.of(keep(cell)) : Optional.empty(),
                outside,
                outside && status == CellStatus.REFUSED && !cell.mayBeThere());
    }

    private static boolean clears(SyncCell cell) {
        return cell.withdrawal() && cell.status() != CellStatus.WITHDRAWN;
    }

    private String overwrite(SyncCell cell) {
        return clears(cell) ? texts.of("sync.withdraw-anyway") : texts.of("sync.overwrite", number(cell.score()));
    }

    private String keep(SyncCell cell) {
        return cell.inGradebook().isPresent()
                ? texts.of("sync.keep", number(cell.inGradebook()))
                : texts.of("sync.keep-unknown");
    }

    private String word(SyncCell cell) {
        Instant at = cell.status() == CellStatus.WAITING || cell.sentAt().isEmpty()
                ? cell.since()
                : cell.sentAt().get();
        if (cell.status() == CellStatus.CONFLICT || cell.status() == CellStatus.REFUSED) {
            at = cell.since();
        }
        String key = cell.withdrawal() && cell.status() == CellStatus.WAITING
                ? "withdrawing"
                : cell.status().code();
        return texts.of("sync.word." + key, texts.dateTime(at));
    }

    /** Of a conflict both values come first, side by side. */
    private Optional<String> reason(SyncCell cell) {
        Optional<String> why = cell.reason()
                .filter(code -> !columnProblem.equals(Optional.of(code)))
                .map(code -> cell.status() == CellStatus.WAITING
                        ? texts.of("sync.again", reasons.of(code), texts.dateTime(cell.due()))
                        : reasons.of(code));
        boolean bothKnown = cell.status() == CellStatus.CONFLICT
                && cell.inGradebook().isPresent()
                && cell.score().isPresent();
        if (!bothKnown || clears(cell)) {
            return why;
        }
        String both = texts.of("sync.both", number(cell.inGradebook()), number(cell.score()));
        return Optional.of(why.map(text -> both + " " + text).orElse(both));
    }

    private String number(Optional<BigDecimal> score) {
        return score.map(texts::number).orElse("–");
    }

    /** One of the four badges; what was left or taken back is quiet. */
    private static String style(CellStatus status) {
        return switch (status) {
            case SENT -> "sent";
            case WAITING -> "waiting";
            case CONFLICT, OUTDATED -> "conflict";
            case REFUSED -> "refused";
            case KEPT, WITHDRAWN -> "settled";
        };
    }
}
