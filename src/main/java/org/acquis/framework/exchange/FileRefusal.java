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
            "Le texte n'est pas en UTF-8. Enregistrez-le de nouveau en UTF-8.",
            "The text is not in UTF-8. Save it again as UTF-8."),
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
    NOT_A_FRAMEWORK(
            "Aucune compétence suivie de ses critères n'a été trouvée : ce n'est pas un référentiel, ou ses codes"
                    + " (A1.1, C1.1, Bloc 1) ont été perdus.",
            "No competency with its criteria was found: this is not a référentiel, or its codes (A1.1, C1.1, Bloc 1)"
                    + " were lost."),
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
