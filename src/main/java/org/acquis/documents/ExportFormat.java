package org.acquis.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a version can be taken away as. */
public enum ExportFormat {
    /** Lossless: an import of it gives the same version. */
    CASE("case.json", "application/json; charset=utf-8", true),
    /** For Moodle's own competency frameworks: the tree only. */
    MOODLE_CSV("moodle.csv", "text/csv; charset=utf-8", true),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
    /** To read, print and hear: tagged. */
    PDF("pdf", "application/pdf", false),
    /** Empty grids to fill by hand, tagged too. */
    PDF_GRIDS("grilles.pdf", "application/pdf", false);

    private final String extension;
    private final String mediaType;
    private final boolean text;

    ExportFormat(String extension, String mediaType, boolean text) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.text = text;
    }

    /** @param code as {@link #code} spells it */
    public static Optional<ExportFormat> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }

    /** In addresses and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** It can be shown in a terminal. */
    public boolean isText() {
        return text;
    }
}
