package org.acquis.web.caseapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.casefile.WritingCase;
import org.acquis.framework.versions.LockedVersion;
import org.acquis.framework.versions.SelectLockedVersions;
import org.acquis.framework.versions.SelectVersionContent;
import org.jooq.DSLContext;

/**
 * The published and retired versions of a school as CASE packages. Versions of one référentiel share its identifier, and
 * parts keep theirs from version to version: an identifier means what the newest published version says and, where
 * none has it, what the newest retired one said.
 */
final class CaseShelf {
    private static final Comparator<LockedVersion> PUBLISHED_FIRST =
            Comparator.comparing(version -> version.status() != VersionStatus.PUBLISHED);

    private final SelectLockedVersions versions;
    private final SelectVersionContent contents;
    private final URI service;

    /** @param service address of {@code /ims/case/v1p1} */
    CaseShelf(DSLContext sql, URI service) {
        this.versions = new SelectLockedVersions(sql);
        this.contents = new SelectVersionContent(sql);
        this.service = service;
    }

    /** One for each référentiel. */
    List<ObjectNode> documents(long school) {
        Map<String, LockedVersion> newest = new LinkedHashMap<>();
        versions(school).forEach(version -> newest.putIfAbsent(version.framework(), version));
        return newest.values().stream()
                .flatMap(version -> parts(school, version).stream())
                .map(CaseParts::document)
                .toList();
    }

    /** The bytes that {@code acquis export} writes. */
    Optional<byte[]> file(long school, String document) {
        return newest(school, document)
                .flatMap(version -> contents.of(school, version.id())
                        .map(content -> writing(version).write(content)));
    }

    Optional<ObjectNode> document(long school, String identifier) {
        return newest(school, identifier)
                .flatMap(version -> parts(school, version))
                .map(CaseParts::document);
    }

    /** @param part finds it in one version */
    Optional<ObjectNode> part(long school, Function<CaseParts, Optional<ObjectNode>> part) {
        return versions(school)
                .flatMap(version -> parts(school, version).stream())
                .flatMap(parts -> part.apply(parts).stream())
                .findFirst();
    }

    private Stream<LockedVersion> versions(long school) {
        return versions.of(school).stream().sorted(PUBLISHED_FIRST);
    }

    private Optional<LockedVersion> newest(long school, String framework) {
        return versions(school)
                .filter(version -> version.framework().equals(framework))
                .findFirst();
    }

    private Optional<CaseParts> parts(long school, LockedVersion version) {
        Optional<UnderstoodFramework> content = contents.of(school, version.id());
        return content.map(each -> new CaseParts(writing(version).tree(each), service));
    }

    private static WritingCase writing(LockedVersion version) {
        return new WritingCase(version.publishedAt(), version.status());
    }
}
