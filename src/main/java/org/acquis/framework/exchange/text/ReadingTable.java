package org.acquis.framework.exchange.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.FileRefusal;
import org.acquis.framework.exchange.Identifiers;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.Source;

/** Makes a framework of a table whose columns are known, whatever file it comes from. */
public final class ReadingTable {
    private static final int PARTS = 20_000;

    private final DraftTable table;
    private final Source source;

    public ReadingTable(DraftTable table, Source source) {
        this.table = table;
        this.source = source;
    }

    public Reading read(Identifiers identifiers) {
        List<Doubt> doubts = new ArrayList<>();
        DraftFramework draft = new SegmentingRows(table, doubts).segmented();
        int criteria =
                draft.competencies().mapToInt(each -> each.criteria.size()).sum();
        if (criteria == 0) {
            return new Reading.Refused(FileRefusal.NOT_A_FRAMEWORK);
        }
        if (criteria + 2 * draft.competencies().count() > PARTS) {
            return new Reading.Refused(FileRefusal.TOO_MANY_PARTS);
        }
        JoiningLines joining = new JoiningLines(new Vocabulary(lines()));
        return new Reading.Understood(new Assembling(identifiers, joining, doubts).assembled(draft), source);
    }

    private List<SourceLine> lines() {
        return Stream.concat(
                        Stream.of(table.preamble, table.accommodations),
                        table.rows.stream()
                                .flatMap(row -> Stream.of(
                                        row.block,
                                        row.activity,
                                        row.competency,
                                        row.method,
                                        row.criteria,
                                        row.evaluation)))
                .flatMap(List::stream)
                .toList();
    }
}
