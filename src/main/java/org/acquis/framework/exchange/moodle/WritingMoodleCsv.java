package org.acquis.framework.exchange.moodle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodHeading;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.exchange.moodle.MoodleColumns.Field;
import org.acquis.framework.exchange.text.HtmlText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a framework for Moodle's competency frameworks (Site administration, Competencies, Import competency framework):
 * four levels, criteria as the lowest. Moodle knows neither weights nor descriptors of levels; CASE keeps them.
 */
public final class WritingMoodleCsv {
    static final String METHOD = "Modalité d'évaluation\u00a0: ";

    /** Characters that the importer keeps of a name and of an identifier. */
    private static final int LONGEST_NAME = 100;

    private static final String HTML = "1";
    private static final String TAXONOMIES = "domain,practice,competency,indicator";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @return UTF-8; parents stand before their children */
    public byte[] write(UnderstoodFramework framework) {
        StringBuilder file = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(file, CSVFormat.DEFAULT)) {
            printer.printRecord(
                    Arrays.stream(Field.values()).map(Field::english).toList());
            UnderstoodScale scale = framework.scaleOrUsual();
            printer.printRecord(framework(framework, scale));
            for (UnderstoodBlock block : framework.blocks()) {
                printer.printRecord(row("", block.code(), block.title(), ""));
                for (UnderstoodActivity activity : block.activities()) {
                    printer.printRecord(row(block.code(), activity.code(), activity.title(), ""));
                    for (UnderstoodCompetency competency : activity.competencies()) {
                        competency(printer, activity.code(), competency);
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void competency(CSVPrinter printer, String activity, UnderstoodCompetency competency)
            throws IOException {
        String method = competency.method().map(WritingMoodleCsv::method).orElse("");
        printer.printRecord(row(activity, competency.code(), competency.statement(), method));
        for (UnderstoodCriterion criterion : competency.criteria()) {
            printer.printRecord(row(competency.code(), criterion.code(), criterion.wording(), ""));
        }
    }

    private static String method(UnderstoodMethod method) {
        String printed = method.printed().map(kind -> kind + "\u00a0: ").orElse("");
        return HtmlText.paragraph(METHOD + printed + method.brief().shown().replace('\n', ' '));
    }

    private static List<String> framework(UnderstoodFramework framework, UnderstoodScale scale) {
        UnderstoodHeading heading = framework.heading();
        String title = heading.title().map(Wording::shown).orElse("Référentiel");
        String values = scale.levels().stream()
                .map(level -> level.label().fr().replace(',', ' '))
                .collect(Collectors.joining(","));
        return List.of(
                "",
                cut(heading.rncpCode().orElse(framework.identifier())),
                cut(title),
                HtmlText.paragraph(title),
                HTML,
                values,
                configuration(scale),
                "",
                "",
                "",
                "",
                "",
                "1",
                TAXONOMIES);
    }

    /** The importer puts the number of the school's scale into the first entry; one level must be the default one. */
    private static String configuration(UnderstoodScale scale) {
        ArrayNode levels = JSON.createArrayNode();
        levels.addObject().put("scaleid", "1");
        boolean chosen = false;
        for (int i = 0; i < scale.levels().size(); i++) {
            if (scale.levels().get(i).acquired()) {
                ObjectNode level = levels.addObject();
                level.put("id", i + 1).put("scaledefault", chosen ? 0 : 1).put("proficient", 1);
                chosen = true;
            }
        }
        if (!chosen) {
            levels.addObject()
                    .put("id", scale.levels().size())
                    .put("scaledefault", 1)
                    .put("proficient", 1);
        }
        return levels.toString();
    }

    private static List<String> row(String parent, String code, Wording words, String method) {
        return List.of(
                parent,
                code,
                cut(code + " " + words.labelled().fr().replace('\n', ' ')),
                HtmlText.paragraph(words.shown()) + method,
                HTML,
                "",
                "",
                "",
                "0",
                "",
                "",
                "",
                "",
                "");
    }

    private static String cut(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1))
                                .strip() + "…";
    }
}
