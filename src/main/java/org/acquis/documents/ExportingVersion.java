package org.acquis.documents;

import java.util.Locale;
import java.util.Optional;
import org.acquis.documents.print.PrintingVersion;
import org.acquis.documents.print.PrintingVersion.Sheet;
import org.acquis.framework.VersionId;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.casefile.WritingCase;
import org.acquis.framework.exchange.moodle.WritingMoodleCsv;
import org.acquis.framework.versions.LockedVersion;
import org.acquis.framework.versions.SelectLockedVersions;
import org.acquis.framework.versions.SelectVersionContent;
import org.jooq.DSLContext;

/** Makes a file of a version that is published or retired. */
public final class ExportingVersion {
    private final SelectLockedVersions versions;
    private final SelectVersionContent contents;

    public ExportingVersion(DSLContext sql) {
        versions = new SelectLockedVersions(sql);
        contents = new SelectVersionContent(sql);
    }

    /**
     * @param school key of the school
     * @param language of what a document says of its own: English, or French for every other
     */
    public Exported of(long school, VersionId version, ExportFormat format, Locale language) {
        return versions.of(school).stream()
                .filter(each -> each.id().equals(version))
                .findFirst()
                .flatMap(locked -> contents.of(school, version).map(content -> file(locked, content, format, language)))
                .orElseGet(Exported.NotThere::new);
    }

    private static Exported file(
            LockedVersion version, UnderstoodFramework content, ExportFormat format, Locale language) {
        return bytes(version, content, format, language)
                .<Exported>map(bytes -> new Exported.Made(new ExportedFile(
                        FileName.of(format.extension(), version.title(), version.label()), format.mediaType(), bytes)))
                .orElseGet(Exported.TooLarge::new);
    }

    private static Optional<byte[]> bytes(
            LockedVersion version, UnderstoodFramework content, ExportFormat format, Locale language) {
        return switch (format) {
            case CASE -> Optional.of(new WritingCase(version.publishedAt(), version.status()).write(content));
            case MOODLE_CSV -> Optional.of(new WritingMoodleCsv().write(content));
            case XLSX -> Optional.of(new WritingWorkbook().write(content));
            case PDF -> new PrintingVersion().print(Sheet.FRAMEWORK, version, content, language);
            case PDF_GRIDS -> new PrintingVersion().print(Sheet.GRIDS, version, content, language);
        };
    }
}
