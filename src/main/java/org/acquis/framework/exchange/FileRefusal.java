package org.acquis.framework.exchange;

import java.util.Locale;
import org.acquis.framework.Bilingual;

/** Why a file holds nothing that could be understood; the sentence says what to do. */
public enum FileRefusal {
    EMPTY("Le fichier est vide.", "The file is empty."),
    TOO_LARGE(
            "Le fichier dépasse 20 Mo. Un référentiel tient en bien moins : n'envoyez que ses pages.",
            "The file is larger than 20 MB. A référentiel takes far less: bring its own pages only."),
    BINARY(
            "Ce fichier n'est ni un texte, ni un PDF, ni un classeur, ni un fichier CASE.",
            "This file is neither text, nor PDF, nor a workbook, nor a CASE file."),
    WRONG_ENCODING(
            "Le texte est dans un codage inconnu. Enregistrez-le de nouveau en UTF-8.",
            "The text is in an unknown encoding. Save it again as UTF-8."),
    DAMAGED_PDF("Ce PDF est incomplet ou abîmé.", "This PDF is incomplete or damaged."),
    ENCRYPTED_PDF(
            "Ce PDF est protégé par un mot de passe. Enregistrez-le sans protection.",
            "This PDF is protected by a password. Save it without protection."),
    SCANNED_PDF(
            "Ce PDF ne contient que des images, sans texte. Faites-y reconnaître le texte, ou copiez celui de l'original.",
            "This PDF holds pictures only and no text. Have its text recognised, or copy that of the original."),
    TOO_MANY_PAGES(
            "Le PDF dépasse 400 pages. N'envoyez que les pages du référentiel.",
            "The PDF has more than 400 pages. Bring the pages of the référentiel only."),
    TOO_MUCH_INSIDE(
            "Une fois décompressé, le contenu de ce fichier est démesuré. Enregistrez de nouveau le seul référentiel.",
            "Once unpacked, this file's content is out of all proportion. Save the référentiel alone anew."),
    OLD_OFFICE(
            "Ce fichier est protégé par un mot de passe ou d'un ancien format (.doc, .xls). Enregistrez-le sans"
                    + " protection en .xlsx ou en PDF.",
            "This file is protected by a password or of an old format (.doc, .xls). Save it without protection as"
                    + " .xlsx or PDF."),
    NOT_A_WORKBOOK(
            "Ce fichier n'est pas un classeur .xlsx, ou il est abîmé. Enregistrez un document Word en PDF.",
            "This file is no .xlsx workbook, or it is damaged. Save a Word document as PDF."),
    NO_HEADER(
            "Aucune feuille n'a de ligne d'en-tête avec une colonne « Compétence » et une colonne « Critères ». Partez du"
                    + " modèle à télécharger.",
            "No sheet has a header row with a column \"Competency\" and a column \"Criteria\". Start from the template."),
    DAMAGED_TABLE(
            "Le tableau est abîmé : un guillemet n'est jamais fermé, ou il y a plus de 50 000 lignes.",
            "The table is damaged: a quote is never closed, or there are more than 50,000 rows."),
    XML_DOCTYPE(
            "Ce fichier XML définit des entités (DOCTYPE) : par sécurité, il n'est pas lu.",
            "This XML file defines entities (DOCTYPE): to be safe, it is not read."),
    NOT_A_REGISTER_ENTRY(
            "Ce fichier n'est pas une fiche du répertoire national (RNCP), ou il est abîmé.",
            "This file is no entry of the national register (RNCP), or it is damaged."),
    SEVERAL_ENTRIES(
            "Le fichier contient plusieurs fiches RNCP. N'en gardez qu'une.",
            "The file holds several RNCP entries. Keep one of them only."),
    NOT_A_FRAMEWORK(
            "Aucune compétence suivie de ses critères n'a été trouvée : ce n'est pas un référentiel, ou ses codes"
                    + " (A1.1, C1.1, Bloc 1) ont été perdus.",
            "No competency with its criteria was found: this is not a référentiel, or its codes (A1.1, C1.1, Bloc 1)"
                    + " were lost."),
    TOO_MUCH_TEXT(
            "Le fichier contient plus de texte qu'aucun référentiel (3 millions de caractères ou 50 000 lignes)."
                    + " N'envoyez que les pages du référentiel.",
            "The file holds more text than any référentiel (3 million characters or 50,000 lines). Bring the pages of"
                    + " the référentiel only."),
    TOO_MANY_PARTS("Le fichier contient plus de 20 000 éléments.", "The file holds more than 20,000 parts."),
    MALFORMED_JSON("Ce fichier JSON est incomplet ou abîmé.", "This JSON file is incomplete or damaged."),
    NOT_CASE(
            "Ce fichier JSON n'est pas un référentiel au format CASE 1.0 ou 1.1 : CFDocument et CFItems y manquent.",
            "This JSON file is not a CASE 1.0 or 1.1 package: it lacks CFDocument and CFItems.");

    private final Bilingual sentence;

    FileRefusal(String fr, String en) {
        sentence = new Bilingual(fr, en);
    }

    /** Stable, for logs and pages. */
    public String code() {
        return "import-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Bilingual sentence() {
        return sentence;
    }
}
