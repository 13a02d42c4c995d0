package org.acquis.framework.exchange.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.acquis.framework.exchange.text.MethodLabel;
import org.acquis.framework.exchange.text.PrintedCode;
import org.acquis.framework.exchange.text.PrintedCode.Rank;

/**
 * What each column of a table holds, told by the codes and labels in it; columns are numbered from 1.
 *
 * @param block 0 where blocks share the column of activities
 * @param activity 0 where blocks and activities stand in lines of their own above the competencies
 * @param method 0 where methods and criteria share a column
 */
record ColumnRoles(int block, int activity, int competency, int method, int criteria) {

    /** Empty where no column holds competencies with another one to its right. */
    static Optional<ColumnRoles> of(PdfContent.Lines pages) {
        int competency = most(pages, 1, ColumnRoles::bearsCompetency);
        int last = pages.columns();
        if (competency == 0 || competency == last) {
            return Optional.empty();
        }
        int method = last - competency == 1
                ? 0
                : Math.max(competency + 1, most(pages, competency + 1, ColumnRoles::bearsMethod));
        int criteria = method == last ? last - 1 : last;
        return Optional.of(new ColumnRoles(
                Math.max(0, competency - 2), Math.max(0, competency - 1), competency, method, criteria));
    }

    private static int most(PdfContent.Lines pages, int from, Predicate<ColumnLine> bears) {
        return IntStream.rangeClosed(from, pages.columns())
                .boxed()
                .max(Comparator.comparing((Integer column) -> count(pages.lines(), column, bears))
                        .thenComparing(Comparator.reverseOrder()))
                .filter(column -> count(pages.lines(), column, bears) > 0)
                .orElse(0);
    }

    private static long count(List<ColumnLine> lines, int column, Predicate<ColumnLine> bears) {
        return lines.stream()
                .filter(line -> line.column() == column && bears.test(line))
                .count();
    }

    private static boolean bearsCompetency(ColumnLine line) {
        return PrintedCode.startOf(line.text(), true)
                .filter(code -> code.rank() == Rank.COMPETENCY && code.leadsWords())
                .isPresent();
    }

    private static boolean bearsMethod(ColumnLine line) {
        return MethodLabel.openingCell(line.text()).isPresent();
    }
}
