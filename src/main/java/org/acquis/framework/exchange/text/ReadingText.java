package org.acquis.framework.exchange.text;

import java.util.ArrayList;
import java.util.List;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.FileRefusal;
import org.acquis.framework.exchange.Identifiers;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.Source;

/**
 * Reads the text of a référentiel in three columns (activities; competencies; methods with criteria) whose cells follow
 * one another, as they do when a PDF is copied or converted: row by row, page by page, each column from the left.
 */
public final class ReadingText {
    private static final int PARTS = 20_000;
    private static final int LONGEST_LINE = 20_000;

    public Reading read(String text, Identifiers identifiers) {
        return hasLongLine(text)
                ? new Reading.Refused(FileRefusal.NOT_A_FRAMEWORK)
                : read(SourceLines.of(text), SourceLines.shown(text), identifiers);
    }

    /** @param lines those of the document alone, without headings and page numbers */
    public Reading read(List<SourceLine> lines, Source source, Identifiers identifiers) {
        List<Doubt> doubts = new ArrayList<>();
        DraftFramework draft = new Segmenting(lines, doubts).segmented();
        int parts = 0;
        int criteria = 0;
        for (DraftFramework.Block block : draft.blocks) {
            for (DraftFramework.Activity activity : block.activities) {
                for (DraftFramework.Competency competency : activity.competencies) {
                    new SplittingTail(competency, doubts, false).split();
                    criteria += competency.criteria.size();
                    parts += 2 + competency.criteria.size();
                }
            }
        }
        if (criteria == 0) {
            return new Reading.Refused(FileRefusal.NOT_A_FRAMEWORK);
        }
        if (parts > PARTS) {
            return new Reading.Refused(FileRefusal.TOO_MANY_PARTS);
        }
        return new Reading.Understood(
                new Assembling(identifiers, new JoiningLines(new Vocabulary(lines)), doubts).assembled(draft), source);
    }

    /** No line of a document is that long, and what is done with a line may take its length squared. */
    private static boolean hasLongLine(String text) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                start = i + 1;
            } else if (i - start >= LONGEST_LINE) {
                return true;
            }
        }
        return false;
    }
}
