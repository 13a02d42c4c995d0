package org.acquis.framework.exchange;

import org.acquis.framework.Bilingual;

/** Where in the source a part or a doubt stands; numbers as a reader of the document counts them, from 1. */
public sealed interface Place {
    /** For people: "line 12". */
    Bilingual shown();

    /** A line of a text. */
    record Line(int number) implements Place {
        @Override
        public Bilingual shown() {
            return new Bilingual("ligne " + number, "line " + number);
        }
    }

    /**
     * A line of one column of a page.
     *
     * @param column of the table, from the left
     * @param line of that column on that page
     */
    record Page(int number, int column, int line) implements Place {
        @Override
        public Bilingual shown() {
            return new Bilingual(
                    "page " + number + ", colonne " + column + ", ligne " + line,
                    "page " + number + ", column " + column + ", line " + line);
        }
    }

    /** A cell of a sheet; the sheet of a CSV file has no name. */
    record Cell(String sheet, int row, int column) implements Place {
        @Override
        public Bilingual shown() {
            String where = sheet.isEmpty() ? "" : sheet + ", ";
            return new Bilingual(
                    where + "ligne " + row + ", colonne " + column, where + "row " + row + ", column " + column);
        }
    }

    /** A value of a JSON or XML document, as a path such as {@code /CFItems/3}. */
    record Node(String path) implements Place {
        @Override
        public Bilingual shown() {
            return new Bilingual(path, path);
        }
    }

    /** The document as a whole. */
    record Whole() implements Place {
        @Override
        public Bilingual shown() {
            return new Bilingual("document", "document");
        }
    }
}
