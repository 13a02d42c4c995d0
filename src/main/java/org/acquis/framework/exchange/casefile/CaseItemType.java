package org.acquis.framework.exchange.casefile;

import java.util.Arrays;
import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.text.Folded;

/** The kinds of CFItem that a référentiel has. */
enum CaseItemType {
    BLOCK(
            "1",
            "Bloc de compétences",
            "Competency block",
            "Ensemble cohérent de compétences que le jury accorde en une fois",
            "bloc"),
    ACTIVITY("1.1", "Activité", "Professional activity", "Situation de travail que le titulaire exerce", "activit"),
    COMPETENCY(
            "1.1.1",
            "Compétence",
            "Competency",
            "Ce que le candidat doit savoir mettre en œuvre, évalué critère par critère",
            "compet");

    private final String hierarchyCode;
    private final Bilingual title;
    private final String description;
    private final String stem;

    CaseItemType(String hierarchyCode, String fr, String en, String description, String stem) {
        this.hierarchyCode = hierarchyCode;
        this.title = new Bilingual(fr, en);
        this.description = description;
        this.stem = stem;
    }

    /** The kind that a file of any producer spells this way; "Bloc de compétences" is a block. */
    static Optional<CaseItemType> of(String spelled) {
        String folded = Folded.of(spelled);
        return Arrays.stream(values())
                .filter(type -> folded.contains(type.stem))
                .findFirst();
    }

    String hierarchyCode() {
        return hierarchyCode;
    }

    Bilingual title() {
        return title;
    }

    String description() {
        return description;
    }
}
