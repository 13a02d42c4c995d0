package org.acquis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodTask;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.exchange.reading.ReadingFile;
import org.acquis.framework.versions.BundledFramework;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingWorkbookTest {
    private final UnderstoodFramework bundled = BundledFramework.read();

    @Test
    void a_workbook_has_a_row_for_each_criterion_task_and_level() throws IOException {
        try (ReadableWorkbook workbook = read(bundled)) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("Référentiel", "Épreuves", "Échelle");
            List<Row> criteria = workbook.getSheet(0).orElseThrow().read();
            assertThat(criteria).hasSize(1 + 82);
            assertThat(text(criteria.get(0), 22)).isEqualTo("Niveau : Maîtrisé");
            Row first = criteria.get(1);
            assertThat(text(first, 0)).isEqualTo("A1");
            assertThat(text(first, 4)).isEqualTo("C1.1");
            assertThat(text(first, 9)).startsWith("Mémoire professionnel : ");
            assertThat(text(first, 10)).isEqualTo("C1.1.K1");
            assertThat(text(first, 12)).isEqualTo("libellé");
            assertThat(first.getCell(15).asNumber()).isEqualByComparingTo(BigDecimal.ONE);
            List<Row> tasks = workbook.getSheet(1).orElseThrow().read();
            assertThat(tasks).hasSize(1 + 10);
            assertThat(text(tasks.get(2), 5)).isEqualTo("C1.2, C2.1");
            assertThat(workbook.getSheet(2).orElseThrow().read()).hasSize(1 + 4);
        }
    }

    @Test
    void texts_that_look_like_formulas_stay_texts() throws IOException {
        List<String> hostile =
                List.of("=1+1", "+33 6", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "\t=1", "a\u0001b");
        List<UnderstoodTask> tasks = hostile.stream()
                .map(text -> {
                    UnderstoodTask task = bundled.tasks().get(0);
                    return new UnderstoodTask(
                            task.identifier(),
                            text,
                            task.title(),
                            task.description(),
                            task.caseKind(),
                            task.competencies(),
                            task.place());
                })
                .toList();

        try (ReadableWorkbook workbook = read(bundled.withTasks(tasks))) {
            List<Row> rows = workbook.getSheet(1).orElseThrow().read();
            for (int i = 0; i < hostile.size(); i++) {
                Cell cell = rows.get(i + 1).getCell(0);
                assertThat(cell.getType()).as(hostile.get(i)).isEqualTo(CellType.STRING);
                assertThat(cell.getFormula()).isNull();
                assertThat(cell.asString().strip())
                        .isEqualTo(hostile.get(i).replace("\u0001", "").strip());
            }
        }
    }

    /** A text with this format stays one when somebody edits it. */
    @Test
    void cells_of_text_have_the_format_of_texts(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("v.xlsx"), new WritingWorkbook().write(bundled));
        try (ZipFile parts = new ZipFile(file.toFile());
                InputStream styles = parts.getInputStream(parts.getEntry("xl/styles.xml"))) {
            assertThat(new String(styles.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("formatCode=\"@\"");
        }
    }

    @Test
    void a_text_that_is_longer_than_a_cell_is_cut() throws IOException {
        UnderstoodFramework endless =
                bundled.withBlocks(List.of(bundled.blocks().get(0).with("A1", Wording.official("x".repeat(40_000)))));

        try (ReadableWorkbook workbook = read(endless)) {
            assertThat(text(workbook.getSheet(0).orElseThrow().read().get(1), 1))
                    .hasSize(32_767)
                    .endsWith("…");
        }
    }

    @Test
    void an_import_of_the_workbook_finds_the_same_parts() {
        Reading reading = new ReadingFile().read(new WritingWorkbook().write(bundled));

        assertThat(reading).isInstanceOf(Reading.Understood.class);
        UnderstoodFramework again = ((Reading.Understood) reading).framework();
        assertThat(again.blocks()).extracting(each -> each.code()).containsExactly("A1", "A2", "A3", "A4");
        assertThat(again.activities()).hasSize(19);
        assertThat(again.competencies())
                .extracting(each -> each.code())
                .containsExactlyElementsOf(
                        bundled.competencies().stream().map(each -> each.code()).toList());
        assertThat(again.criteria())
                .extracting(each -> each.code() + " " + each.wording().shown())
                .containsExactlyElementsOf(bundled.criteria().stream()
                        .map(each -> each.code() + " " + each.wording().shown())
                        .toList());
    }

    private static String text(Row row, int column) {
        return row.getCell(column).asString();
    }

    private static ReadableWorkbook read(UnderstoodFramework framework) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(new WritingWorkbook().write(framework)));
    }
}
