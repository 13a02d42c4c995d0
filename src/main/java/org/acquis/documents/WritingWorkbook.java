package org.acquis.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acquis.documents.SheetWriting.Column;
import org.acquis.framework.CaseKind;
import org.acquis.framework.exchange.CriterionLevel;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.UnderstoodTask;
import org.acquis.framework.exchange.Wording;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes a référentiel as an XLSX workbook in French: one row a criterion, then tasks and scale on sheets of their own.
 * The names of the columns are those that an import of a table recognises.
 */
final class WritingWorkbook {
    private static final List<Column> FRAMEWORK = List.of(
            new Column("Code du bloc", 10),
            new Column("Bloc", 30),
            new Column("Code de l'activité", 10),
            new Column("Activité", 30),
            new Column("Code de la compétence", 10),
            new Column("Compétence", 44),
            new Column("Libellé de la compétence", 36),
            new Column("Type de modalité", 20),
            new Column("Cas", 14),
            new Column("Modalité d'évaluation", 50),
            new Column("Code du critère", 12),
            new Column("Critère", 50),
            new Column("Formulation", 14),
            new Column("Libellé du critère, français", 40),
            new Column("Libellé du critère, anglais", 40),
            new Column("Poids", 8),
            new Column("Essentiel", 10),
            new Column("Indicateurs", 30),
            new Column("Note aux évaluateurs", 30));

    byte[] write(UnderstoodFramework framework) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Acquis", "1.0")) {
            List<UnderstoodScale.Step> levels =
                    framework.scale().map(UnderstoodScale::levels).orElse(List.of());
            criteria(workbook, framework, levels);
            tasks(workbook, framework);
            scale(workbook, levels);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static void criteria(Workbook workbook, UnderstoodFramework framework, List<UnderstoodScale.Step> levels) {
        List<Column> columns = new ArrayList<>(FRAMEWORK);
        levels.forEach(
                level -> columns.add(new Column("Niveau : " + level.label().fr(), 30)));
        SheetWriting sheet = new SheetWriting(workbook.newWorksheet("Référentiel"), columns);
        for (UnderstoodBlock block : framework.blocks()) {
            for (UnderstoodActivity activity : block.activities()) {
                for (UnderstoodCompetency competency : activity.competencies()) {
                    for (UnderstoodCriterion criterion : competency.criteria()) {
                        List<Object> row = new ArrayList<>(List.of(
                                block.code(),
                                block.title().shown(),
                                activity.code(),
                                activity.title().shown()));
                        row.addAll(cells(competency));
                        row.addAll(cells(criterion, levels.size()));
                        sheet.row(row);
                    }
                }
            }
        }
    }

    private static List<Object> cells(UnderstoodCompetency competency) {
        Optional<UnderstoodMethod> method = competency.method();
        return List.of(
                competency.code(),
                competency.statement().shown(),
                ownLabel(competency.statement()),
                method.map(MethodName::of).orElse(""),
                method.map(each -> name(each.caseKind())).orElse(""),
                method.map(each -> MethodName.of(each) + " : " + each.brief().shown())
                        .orElse(""));
    }

    private static List<Object> cells(UnderstoodCriterion criterion, int levels) {
        List<Object> cells = new ArrayList<>(List.of(
                criterion.code(),
                criterion.wording().shown(),
                criterion.wording().official().isPresent() ? "officielle" : "libellé",
                ownLabel(criterion.wording()),
                criterion.wording().label().map(label -> label.en()).orElse(""),
                criterion.weight(),
                criterion.essential() ? "oui" : "non",
                String.join("\n", criterion.indicators()),
                criterion.note().orElse("")));
        for (int i = 0; i < levels; i++) {
            cells.add(
                    i < criterion.levels().size()
                            ? Optional.of(criterion.levels().get(i))
                                    .flatMap(CriterionLevel::descriptor)
                                    .orElse("")
                            : "");
        }
        return cells;
    }

    private static void tasks(Workbook workbook, UnderstoodFramework framework) {
        SheetWriting sheet = new SheetWriting(
                workbook.newWorksheet("Épreuves"),
                List.of(
                        new Column("Code de l'épreuve", 12),
                        new Column("Intitulé", 40),
                        new Column("Intitulé, anglais", 40),
                        new Column("Description", 60),
                        new Column("Cas", 14),
                        new Column("Compétences évaluées", 30)));
        Map<String, String> codes = framework.competencies().stream()
                .collect(Collectors.toMap(
                        UnderstoodCompetency::identifier, UnderstoodCompetency::code, (first, again) -> first));
        for (UnderstoodTask task : framework.tasks()) {
            sheet.row(List.of(
                    task.code(),
                    task.title().fr(),
                    task.title().en(),
                    task.description().fr(),
                    name(task.caseKind()),
                    task.competencies().stream()
                            .map(each -> codes.getOrDefault(each, ""))
                            .collect(Collectors.joining(", "))));
        }
    }

    private static void scale(Workbook workbook, List<UnderstoodScale.Step> levels) {
        SheetWriting sheet = new SheetWriting(
                workbook.newWorksheet("Échelle"),
                List.of(
                        new Column("Position", 10),
                        new Column("Niveau", 26),
                        new Column("Niveau, anglais", 26),
                        new Column("Points", 8),
                        new Column("Acquis", 10),
                        new Column("Description", 60)));
        for (int i = 0; i < levels.size(); i++) {
            UnderstoodScale.Step level = levels.get(i);
            sheet.row(List.of(
                    BigDecimal.valueOf(i + 1L),
                    level.label().fr(),
                    level.label().en(),
                    level.points(),
                    level.acquired() ? "oui" : "non",
                    level.description().fr()));
        }
    }

    /** A label that stands beside the official words; alone it is shown already. */
    private static String ownLabel(Wording wording) {
        return wording.label().map(label -> label.fr()).orElse("");
    }

    private static String name(CaseKind kind) {
        return switch (kind) {
            case REAL -> "réel";
            case FICTIONAL -> "fictif";
            case EITHER -> "réel ou fictif";
        };
    }
}
