package org.acquis.framework.correspondences;

import java.util.Optional;
import java.util.Set;
import org.acquis.framework.VersionId;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.versions.SelectVersionContent;
import org.jooq.DSLContext;

/**
 * Two versions of one school with what was confirmed of them.
 *
 * @param alikeScales their levels count the same, so that they carry without anybody's word
 */
public record VersionPair(
        UnderstoodFramework older, UnderstoodFramework newer, Set<Correspondence> confirmed, boolean alikeScales) {

    public VersionPair {
        confirmed = Set.copyOf(confirmed);
    }

    /**
     * @param school key of the school
     * @return empty where one of the two is not a version of this school, or both are the same
     */
    public static Optional<VersionPair> of(DSLContext sql, long school, VersionId older, VersionId newer) {
        if (older.equals(newer)) {
            return Optional.empty();
        }
        SelectVersionContent contents = new SelectVersionContent(sql);
        return contents.of(school, older)
                .flatMap(before -> contents.of(school, newer)
                        .map(after -> new VersionPair(
                                before,
                                after,
                                new SelectConfirmed(sql).of(school, older, newer),
                                AlikeScales.of(sql, older, newer))));
    }

    /** The same two, which do not change, with what is confirmed of them by now. */
    public VersionPair confirmedNow(DSLContext sql, long school, VersionId older, VersionId newer) {
        return new VersionPair(this.older, this.newer, new SelectConfirmed(sql).of(school, older, newer), alikeScales);
    }

    public VersionComparison comparison() {
        return ComparingVersions.of(older, newer, confirmed);
    }

    public boolean isConfirmed(ComparedKind kind, PartPair pair) {
        return confirmed.contains(Correspondence.of(kind, pair));
    }
}
