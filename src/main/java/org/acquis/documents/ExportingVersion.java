package org.acquis.documents;

import java.util.Optional;
import org.acquis.framework.VersionId;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.WritingCase;
import org.acquis.framework.exchange.WritingMoodleCsv;
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
     * @return empty for a version that is not locked, does not exist, or belongs to another school
     */
    public Optional<ExportedFile> of(long school, VersionId version, ExportFormat format) {
        return versions.of(school).stream()
                .filter(each -> each.id().equals(version))
                .findFirst()
                .flatMap(locked -> contents.of(school, version).map(content -> file(locked, content, format)));
    }

    private static ExportedFile file(LockedVersion version, UnderstoodFramework content, ExportFormat format) {
        byte[] bytes =
                switch (format) {
                    case CASE -> new WritingCase(version.publishedAt(), version.status()).write(content);
                    case MOODLE_CSV -> new WritingMoodleCsv().write(content);
                    case XLSX -> new WritingWorkbook().write(content);
                };
        return new ExportedFile(
                FileName.of(format.extension(), version.title(), version.label()), format.mediaType(), bytes);
    }
}
