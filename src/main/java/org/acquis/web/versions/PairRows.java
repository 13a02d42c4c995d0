package org.acquis.web.versions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acquis.framework.correspondences.Change;
import org.acquis.framework.correspondences.ComparedKind;
import org.acquis.framework.correspondences.ComparedPart;
import org.acquis.framework.correspondences.Correspondence;
import org.acquis.framework.correspondences.PartPair;
import org.acquis.framework.correspondences.Relation;
import org.acquis.framework.correspondences.VersionComparison;
import org.acquis.web.Texts;

/** Says pairs of parts in the reader's words. */
final class PairRows {
    private final Texts texts;

    PairRows(Texts texts) {
        this.texts = texts;
    }

    /** Only to be read. */
    PairRow row(ComparedKind kind, PartPair pair) {
        return row(kind, pair, false, false, List.of());
    }

    PairRow row(ComparedKind kind, PartPair pair, boolean confirmable, boolean confirmed, List<ComparedPart> partners) {
        boolean official = Stream.concat(pair.older().stream(), pair.newer().stream())
                .allMatch(part -> part.official().isPresent());
        return new PairRow(
                RowPlaces.of(Correspondence.of(kind, pair)),
                kind.code(),
                part(pair.older(), official),
                part(pair.newer(), official),
                pair.relation().code(),
                texts.of("versions.relation." + pair.relation().code()),
                Stream.of(Change.values())
                        .filter(pair.changes()::contains)
                        .filter(change -> change != Change.WORDING)
                        .map(change -> said(change, pair))
                        .toList(),
                confirmable,
                confirmed,
                partners.stream()
                        .map(part -> part(part, part.official().isPresent()))
                        .toList());
    }

    private String said(Change change, PartPair pair) {
        String words = texts.of("versions.change." + change.code());
        return Optional.ofNullable(pair.values().get(change))
                .map(values -> words + " (" + values + ")")
                .orElse(words);
    }

    /** One sentence a kind: "Critères : 80 identiques, 2 reformulés". */
    List<String> counts(VersionComparison comparison) {
        return Stream.of(ComparedKind.values())
                .map(kind -> texts.of(
                        "versions.counts",
                        texts.of("versions.kind." + kind.code()),
                        count(comparison, kind, Relation.SAME),
                        count(comparison, kind, Relation.REWORDED),
                        count(comparison, kind, Relation.NEW),
                        count(comparison, kind, Relation.GONE)))
                .toList();
    }

    private static long count(VersionComparison comparison, ComparedKind kind, Relation relation) {
        return comparison.of(kind).stream()
                .filter(pair -> pair.relation() == relation)
                .count();
    }

    /** Labels stand against labels where one of the two has no official words. */
    private static PairRow.Part part(Optional<ComparedPart> part, boolean official) {
        return part.map(each -> part(each, official)).orElse(PairRow.Part.NONE);
    }

    private static PairRow.Part part(ComparedPart part, boolean official) {
        return new PairRow.Part(part.identifier(), part.code(), official ? part.words() : part.label());
    }
}
