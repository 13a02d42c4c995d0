package org.acquis.framework.exchange.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.acquis.framework.Bilingual;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook to fill and to bring back: a header that is recognised, two rows as an example, a page of explanations. */
public final class TableTemplate {
    private static final int HEADER = 4;
    private static final List<Bilingual> ABOVE = List.of(
            new Bilingual("Intitulé :", "Title :"),
            new Bilingual("Code RNCP :", "RNCP code :"),
            new Bilingual("Niveau :", "Level :"));
    private static final List<Bilingual> EXAMPLES_ABOVE = List.of(
            new Bilingual("Animer un jardin partagé (exemple à remplacer)", "Run a shared garden (example to replace)"),
            new Bilingual("RNCP00000", "RNCP00000"),
            new Bilingual("5", "5"));
    private static final List<Bilingual> COLUMNS = List.of(
            new Bilingual("Bloc", "Block"),
            new Bilingual("Activité", "Activity"),
            new Bilingual("Compétence", "Competency"),
            new Bilingual("Modalité d'évaluation", "Assessment method"),
            new Bilingual("Critères", "Criteria"));
    private static final List<List<Bilingual>> ROWS = List.of(
            List.of(
                    new Bilingual("BC01 Préparer la saison", "BC01 Prepare the season"),
                    new Bilingual("A1.1 Établir un plan de culture", "A1.1 Draw up a planting plan"),
                    new Bilingual(
                            "C1.1 Choisir des cultures adaptées au sol et au climat",
                            "C1.1 Choose crops that suit soil and climate"),
                    new Bilingual(
                            "Mise en situation professionnelle : à partir d'un terrain réel ou fictif, le candidat présente"
                                    + " son plan.",
                            "Mise en situation professionnelle : from a real or fictional plot, the candidate presents a"
                                    + " plan."),
                    new Bilingual(
                            "Le choix est justifié par l'analyse du sol.\nLes rotations sont respectées.",
                            "The choice is justified by an analysis of the soil.\nCrop rotation is respected.")),
            List.of(
                    new Bilingual("", ""),
                    new Bilingual("", ""),
                    new Bilingual("C1.2 Estimer le budget de la saison", "C1.2 Estimate the season's budget"),
                    new Bilingual(
                            "Mémoire professionnel : le candidat expose le budget d'une saison.",
                            "Mémoire professionnel : the candidate explains the budget of a season."),
                    new Bilingual(
                            "Chaque dépense est chiffrée.\nUne marge est prévue.",
                            "Each expense has a figure.\nA margin is provided for.")));
    private static final List<Bilingual> EXPLANATIONS = List.of(
            new Bilingual(
                    "Remplissez la première feuille, remplacez les exemples, puis importez ce fichier dans Acquis.",
                    "Fill in the first sheet, replace the examples, then import this file into Acquis."),
            new Bilingual(
                    "Une ligne par compétence, ou une ligne par critère : une cellule vide ou fusionnée reprend celle du"
                            + " dessus.",
                    "One row a competency, or one row a criterion: an empty or merged cell takes over the one above."),
            new Bilingual(
                    "Un critère par ligne dans la cellule (Alt+Entrée), ou une puce « - » devant chacun.",
                    "One criterion a line inside the cell (Alt+Enter), or a bullet \"-\" before each."),
            new Bilingual(
                    "Les codes sont facultatifs (BC01, A1.1, C1.1) ; sans code, Acquis en propose un et le signale.",
                    "Codes are optional (BC01, A1.1, C1.1); without one, Acquis proposes one and says so."),
            new Bilingual(
                    "La modalité commence par son nom et deux-points : « Mise en situation professionnelle : … ».",
                    "A method begins with its name and a colon: \"Mise en situation professionnelle : …\"."),
            new Bilingual(
                    "Gardez les noms de la ligne d'en-tête ; l'ordre des colonnes est libre, d'autres colonnes sont ignorées.",
                    "Keep the names of the header row; columns may be in any order, other columns are ignored."));

    /** @return an XLSX workbook in English where the locale is, otherwise in French */
    public byte[] write(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        Function<Bilingual, String> in = english ? Bilingual::en : Bilingual::fr;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Acquis", "1.0")) {
            table(workbook.newWorksheet(in.apply(new Bilingual("Référentiel", "Framework"))), in);
            explanations(workbook.newWorksheet(in.apply(new Bilingual("Explications", "Explanations"))), in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static void table(Worksheet sheet, Function<Bilingual, String> in) {
        for (int i = 0; i < ABOVE.size(); i++) {
            sheet.value(i, 0, in.apply(ABOVE.get(i)));
            sheet.value(i, 1, in.apply(EXAMPLES_ABOVE.get(i)));
            sheet.style(i, 0).bold().set();
        }
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(HEADER, column, in.apply(COLUMNS.get(column)));
            sheet.style(HEADER, column).bold().fillColor("E9ECEF").set();
            sheet.width(column, column < 2 ? 28 : 44);
            for (int row = 0; row < ROWS.size(); row++) {
                String text = in.apply(ROWS.get(row).get(column));
                if (!text.isEmpty()) {
                    sheet.value(HEADER + 1 + row, column, text);
                }
                sheet.style(HEADER + 1 + row, column)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
            }
        }
        sheet.freezePane(0, HEADER + 1);
        sheet.keepInActiveTab();
    }

    private static void explanations(Worksheet sheet, Function<Bilingual, String> in) {
        sheet.width(0, 110);
        for (int i = 0; i < EXPLANATIONS.size(); i++) {
            sheet.value(i, 0, in.apply(EXPLANATIONS.get(i)));
            sheet.style(i, 0).wrapText(true).set();
        }
    }
}
