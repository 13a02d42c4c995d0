package org.acquis.framework.exchange;

import static org.acquis.framework.exchange.Choice.ACCEPT;
import static org.acquis.framework.exchange.Choice.MERGE;
import static org.acquis.framework.exchange.Choice.MOVE;
import static org.acquis.framework.exchange.Choice.SPLIT;
import static org.acquis.framework.exchange.Choice.SUPPLY;

import java.util.EnumSet;
import java.util.Set;
import org.acquis.framework.Bilingual;

/** A decision that the reader took and that a person has to confirm or correct. */
public sealed interface Doubt {
    /** Stable, for pages and files. */
    String code();

    /** Code of the part that it concerns, such as C1.1.K2; empty for the framework as a whole. */
    String about();

    Place place();

    Bilingual reason();

    Set<Choice> choices();

    /** A criterion ends and another sentence begins exactly where a page ends: one criterion or two? */
    record BoundaryOnPage(String about, Place place) implements Doubt {
        @Override
        public String code() {
            return "boundary-on-page";
        }

        @Override
        public Bilingual reason() {
            return new Bilingual(
                    "ce critère commence en haut d'une page, sans ligne vide avant lui : il peut prolonger le précédent",
                    "this criterion begins at the top of a page, with no empty line before it: it may belong to the one"
                            + " before");
        }

        @Override
        public Set<Choice> choices() {
            return EnumSet.of(ACCEPT, MERGE);
        }
    }

    /** A paragraph was joined to the criterion before it although an empty line or a page stands between. */
    record CriterionJoined(String about, Place place) implements Doubt {
        @Override
        public String code() {
            return "criterion-joined";
        }

        @Override
        public Bilingual reason() {
            return new Bilingual(
                    "ce paragraphe a été rattaché au critère qui précède : il en semble la suite",
                    "this paragraph was joined to the criterion before it, which it seems to continue");
        }

        @Override
        public Set<Choice> choices() {
            return EnumSet.of(ACCEPT, SPLIT, MOVE);
        }
    }

    /** Criteria bear bullets or numbers here, and this one bears none. */
    record CriterionUnmarked(String about, Place place) implements Doubt {
        @Override
        public String code() {
            return "criterion-unmarked";
        }

        @Override
        public Bilingual reason() {
            return new Bilingual(
                    "ce critère n'a ni puce ni numéro, contrairement aux autres de la compétence",
                    "this criterion has neither bullet nor number, unlike the others of its competency");
        }

        @Override
        public Set<Choice> choices() {
            return EnumSet.of(ACCEPT, MERGE, MOVE);
        }
    }

    /**
     * Words after a page break were given to a cell that the page had cut, among several that they could continue.
     *
     * @param words the first of them
     */
    record CellResumed(String about, Place place, String words) implements Doubt {
        @Override
        public String code() {
            return "cell-resumed";
        }

        @Override
        public Bilingual reason() {
            return new Bilingual(
                    "« " + words + " » a été pris pour la suite de ce texte, coupé par la page",
                    "\"" + words + "\" was taken for the rest of this text, which the page cut");
        }

        @Override
        public Set<Choice> choices() {
            return EnumSet.of(ACCEPT, MOVE);
        }
    }

    /** Two cells of the table stand on one line without anything between. */
    record CellsGlued(String about, Place place) implements Doubt {
        @Override
        public String code() {
            return "cells-glued";
        }

        @Override
        public Bilingual reason() {
            return new Bilingual(
                    "deux cellules du tableau étaient collées sur cette ligne ; elles ont été séparées ici",
                    "two cells of the table were glued on this line; they were split here");
        }

        @Override
        public Set<Choice> choices() {
            return EnumSet.of(ACCEPT, MERGE, MOVE);
        }
    }

    /** A code is printed unlike the others. */
    record CodeCorrected(String about, Place place, String printed) implements Doubt {
        @Override
        public String code() {
            return "code-corrected";
        }

        @Override
        public Bilingual reason() {
            return new Bilingual(
                    "code imprimé « " + printed + " », lu " + about,
                    "code printed \"" + printed + "\", read as " + about);
        }

        @Override
        public Set<Choice> choices() {
            return EnumSet.of(ACCEPT, SUPPLY);
        }
    }

    /** A code comes a second time. */
    record CodeTwice(String about, Place place) implements Doubt {
        @Override
        public String code() {
            return "code-twice";
        }

        @Override
        public Bilingual reason() {
            return new Bilingual(
                    "le code " + about + " apparaît une seconde fois ; ce qui suit a été laissé au texte en cours",
                    "the code " + about + " comes a second time; what follows was left to the text around it");
        }

        @Override
        public Set<Choice> choices() {
            return EnumSet.of(ACCEPT, SPLIT, MOVE);
        }
    }

    /** A code is skipped: C1.1, then C1.3. */
    record CodeSkipped(String about, Place place, String missing) implements Doubt {
        @Override
        public String code() {
            return "code-skipped";
        }

        @Override
        public Bilingual reason() {
            return new Bilingual(
                    "le code " + missing + " manque avant celui-ci",
                    "the code " + missing + " is missing before this one");
        }

        @Override
        public Set<Choice> choices() {
            return EnumSet.of(ACCEPT, SPLIT);
        }
    }

    /** A hyphen at the end of a line: of the word, or of the printer? */
    record HyphenKept(String about, Place place, String word) implements Doubt {
        @Override
        public String code() {
            return "hyphen-kept";
        }

        @Override
        public Bilingual reason() {
            return new Bilingual(
                    "trait d'union en fin de ligne, conservé : « " + word + " »",
                    "hyphen at the end of a line, kept: \"" + word + "\"");
        }

        @Override
        public Set<Choice> choices() {
            return EnumSet.of(ACCEPT, MERGE);
        }
    }

    /** A text ends in the middle of a sentence. */
    record Unfinished(String about, Place place, String end) implements Doubt {
        @Override
        public String code() {
            return "unfinished";
        }

        @Override
        public Bilingual reason() {
            return new Bilingual(
                    "ce texte semble coupé : il finit par « " + end + " »",
                    "this text seems cut: it ends with \"" + end + "\"");
        }

        @Override
        public Set<Choice> choices() {
            return EnumSet.of(ACCEPT, MOVE, SUPPLY);
        }
    }

    /** A paragraph was taken for the name of an activity although it bears no code. */
    record ActivityWithoutCode(String about, Place place) implements Doubt {
        @Override
        public String code() {
            return "activity-without-code";
        }

        @Override
        public Bilingual reason() {
            return new Bilingual(
                    "activité sans code imprimé ; " + about + " lui a été donné d'après sa place",
                    "activity without a printed code; it was given " + about + " from its place");
        }

        @Override
        public Set<Choice> choices() {
            return EnumSet.of(ACCEPT, MOVE, SUPPLY);
        }
    }

    /** A cell of the column of competencies bears no code. */
    record CompetencyWithoutCode(String about, Place place) implements Doubt {
        @Override
        public String code() {
            return "competency-without-code";
        }

        @Override
        public Bilingual reason() {
            return new Bilingual(
                    "compétence sans code imprimé ; " + about + " lui a été donné d'après sa place",
                    "competency without a printed code; it was given " + about + " from its place");
        }

        @Override
        public Set<Choice> choices() {
            return EnumSet.of(ACCEPT, MERGE, SUPPLY);
        }
    }

    /** A part of the table is missing. */
    record Missing(String about, Place place, Part part) implements Doubt {
        /** What can be missing. */
        public enum Part {
            TITLE("title", "le document ne donne pas l'intitulé de la certification", "the document gives no title"),
            BLOCK("block", "aucun bloc n'est annoncé avant cette compétence", "no block stands before this competency"),
            ACTIVITY(
                    "activity",
                    "aucune activité n'est annoncée avant cette compétence",
                    "no activity stands before this competency"),
            COMPETENCIES("competencies", "aucune compétence ne suit", "no competency follows"),
            METHOD("method", "aucune modalité d'évaluation n'a été reconnue", "no assessment method was recognised"),
            BRIEF("brief", "la modalité ne dit pas ce qui est demandé", "the method does not say what is asked for"),
            CRITERIA("criteria", "aucun critère n'a été trouvé", "no criterion was found");

            private final String code;
            private final Bilingual reason;

            Part(String code, String fr, String en) {
                this.code = code;
                this.reason = new Bilingual(fr, en);
            }
        }

        @Override
        public String code() {
            return part.code + "-missing";
        }

        @Override
        public Bilingual reason() {
            return part.reason;
        }

        @Override
        public Set<Choice> choices() {
            return part == Part.TITLE ? EnumSet.of(ACCEPT, SUPPLY) : EnumSet.of(ACCEPT, MOVE, SUPPLY);
        }
    }

    /** The document lists conditions and does not say whether one of them is enough. */
    record ConditionsUnclear(Place place) implements Doubt {
        @Override
        public String code() {
            return "conditions-unclear";
        }

        @Override
        public String about() {
            return "";
        }

        @Override
        public Bilingual reason() {
            return new Bilingual(
                    "le document ne dit pas si ces conditions sont cumulatives ; elles le sont, par prudence",
                    "the document does not say whether all these conditions must hold; to be safe, they must");
        }

        @Override
        public Set<Choice> choices() {
            return EnumSet.of(ACCEPT, SUPPLY);
        }
    }

    /** A part bears the identifier of another part of the file. */
    record IdentifierTwice(String about, Place place) implements Doubt {
        @Override
        public String code() {
            return "identifier-twice";
        }

        @Override
        public Bilingual reason() {
            return new Bilingual(
                    "cet élément porte l'identifiant d'un autre ; il en a reçu un nouveau",
                    "this part bears the identifier of another one; it was given a new one");
        }

        @Override
        public Set<Choice> choices() {
            return EnumSet.of(ACCEPT);
        }
    }

    /**
     * The file says something of what is not there, or hangs it where nothing can hang.
     *
     * @param words what it says, or how it names it
     */
    record LeftOut(String about, Place place, String words) implements Doubt {
        @Override
        public String code() {
            return "left-out";
        }

        @Override
        public Bilingual reason() {
            return new Bilingual(
                    "« " + words + " » ne se rattache à rien dans le fichier et n'a pas été repris",
                    "\"" + words + "\" belongs to nothing in the file and was left out");
        }

        @Override
        public Set<Choice> choices() {
            return EnumSet.of(ACCEPT);
        }
    }

    /** A weight is no number that could be used. */
    record WeightCorrected(String about, Place place, String told, String read) implements Doubt {
        @Override
        public String code() {
            return "weight-corrected";
        }

        @Override
        public Bilingual reason() {
            return new Bilingual(
                    "poids « " + told + " » inutilisable, lu " + read,
                    "weight \"" + told + "\" of no use, read as " + read);
        }

        @Override
        public Set<Choice> choices() {
            return EnumSet.of(ACCEPT, SUPPLY);
        }
    }
}
