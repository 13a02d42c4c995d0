package org.acquis.framework.exchange.text;

import java.util.List;

/** Tells the name of an activity without a code from the criteria that stand above it. */
final class UncodedActivity {
    private static final int LONGEST = 200;

    private UncodedActivity() {}

    /**
     * Where the last paragraph begins, if it reads like a name: short, a capital first, no full stop, no mark; else -1.
     *
     * @param belowCriteria criteria stand above it, otherwise the name of a block
     */
    static int startIn(List<SourceLine> lines, boolean belowCriteria) {
        int start = lines.size() - 1;
        while (start > 0 && !lines.get(start).gapBefore()) {
            start--;
        }
        if (start <= 0) {
            return -1;
        }
        String name = String.join(
                " ",
                lines.subList(start, lines.size()).stream()
                        .map(SourceLine::text)
                        .toList());
        boolean named = name.length() <= LONGEST
                && !SentenceEnd.continuedBy(name)
                && !Bullet.leads(name)
                && PrintedCode.startOf(name, false).isEmpty()
                && SentenceEnd.of(name) == SentenceEnd.UNSAID;
        return named
                        && SentenceEnd.of(lines.get(start - 1).text()) != SentenceEnd.OPEN
                        && (!belowCriteria || marked(lines, start))
                ? start
                : -1;
    }

    /** What stands above ends on a full stop or bears marks, so that a paragraph without either is of another kind. */
    private static boolean marked(List<SourceLine> lines, int start) {
        return SentenceEnd.of(lines.get(start - 1).text()) == SentenceEnd.CLOSED
                || lines.subList(0, start).stream()
                        .anyMatch(line -> Bullet.leads(line.text())
                                || PrintedCode.startOf(line.text(), false)
                                        .filter(code -> code.rank() == PrintedCode.Rank.CRITERION)
                                        .isPresent());
    }
}
