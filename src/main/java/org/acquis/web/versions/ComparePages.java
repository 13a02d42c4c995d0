package org.acquis.web.versions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionOverview;
import org.acquis.framework.correspondences.ComparedKind;
import org.acquis.framework.correspondences.Correspondence;
import org.acquis.framework.correspondences.LikelyPartners;
import org.acquis.framework.correspondences.PartPair;
import org.acquis.framework.correspondences.Relation;
import org.acquis.framework.correspondences.VersionComparison;
import org.acquis.framework.correspondences.VersionPair;
import org.acquis.web.Notice;
import org.acquis.web.Shell;
import org.acquis.web.Texts;

/** Composes the page of two versions. */
final class ComparePages {
    private static final int MOST_PARTNERS = 50;

    private final VersionPair pair;
    private final VersionComparison comparison;
    private final Texts texts;
    private final PairRows rows;
    private final Map<ComparedKind, LikelyPartners> partners = new EnumMap<>(ComparedKind.class);

    ComparePages(VersionPair pair, Texts texts) {
        this.pair = pair;
        this.comparison = pair.comparison();
        this.texts = texts;
        this.rows = new PairRows(texts);
    }

    /** @param asked code of the bloc to show; the first where there is none of it */
    ComparePage page(
            Shell shell,
            VersionId newer,
            VersionId older,
            List<VersionOverview> versions,
            Optional<String> asked,
            Optional<Notice> notice) {
        String address = address(shell.base(), newer);
        Set<String> blocks = blocks();
        String block = asked.filter(blocks::contains)
                .or(() -> blocks.stream().findFirst())
                .orElse("");
        RowPlaces places = places(block);
        return new ComparePage(
                shell,
                address,
                notice.map(said ->
                        places.has(said.place()) || said.place().equals(RowPlaces.CRITERIA) ? said : said.at("")),
                intro(versions, newer, older),
                versions.stream()
                        .filter(each -> !each.id().equals(newer))
                        .map(each -> new ComparePage.Other(
                                each.id().value(), each.name(), each.id().equals(older)))
                        .toList(),
                older.value(),
                rows.counts(comparison),
                blocks.stream()
                        .map(code -> new ComparePage.Tab(
                                code,
                                beside(shell.base(), newer, older) + "&block="
                                        + URLEncoder.encode(code, StandardCharsets.UTF_8),
                                code.equals(block),
                                open(criteria(code))))
                        .toList(),
                block,
                open(proposals()),
                open(proposals().stream()
                        .filter(each -> each.pair().relation() == Relation.SAME)
                        .toList()),
                open(criteria(block)),
                whole(),
                differing(block),
                criteria(block).stream().map(this::row).toList());
    }

    private static String address(String base, VersionId newer) {
        return base + "/frameworks/" + newer.value() + "/compare";
    }

    /** @param base address of the session */
    static String beside(String base, VersionId newer, VersionId older) {
        return address(base, newer) + "?with=" + older.value();
    }

    /** A pair whose correspondence somebody may confirm. */
    record Proposal(ComparedKind kind, PartPair pair) {}

    /** All that can be confirmed: blocs, criteria, and levels where the scales count differently. */
    List<Proposal> proposals() {
        return Stream.concat(wholeKinds().stream().flatMap(this::proposals), proposals(ComparedKind.CRITERION))
                .toList();
    }

    /** The criteria of one bloc. */
    List<Proposal> criteria(String block) {
        return proposals(ComparedKind.CRITERION)
                .filter(each -> each.pair().shown().block().equals(block))
                .toList();
    }

    /** @param block code of the bloc that is shown */
    RowPlaces places(String block) {
        return new RowPlaces(Stream.concat(wholeKinds().stream().flatMap(this::proposals), criteria(block).stream())
                .map(each -> Correspondence.of(each.kind(), each.pair()))
                .toList());
    }

    private Stream<Proposal> proposals(ComparedKind kind) {
        return comparison.of(kind).stream().map(each -> new Proposal(kind, each));
    }

    private List<ComparedKind> wholeKinds() {
        return pair.alikeScales() ? List.of(ComparedKind.BLOCK) : List.of(ComparedKind.BLOCK, ComparedKind.LEVEL);
    }

    /** Tasks are only shown, and only those that differ: they assess what their competencies do. */
    private List<PairRow> whole() {
        return Stream.concat(
                        wholeKinds().stream().flatMap(this::proposals).map(this::row),
                        proposals(ComparedKind.TASK)
                                .filter(each -> each.pair().differs())
                                .map(each -> rows.row(each.kind(), each.pair())))
                .toList();
    }

    private List<PairRow> differing(String block) {
        return Stream.of(ComparedKind.ACTIVITY, ComparedKind.COMPETENCY)
                .flatMap(this::proposals)
                .filter(each -> each.pair().differs())
                .filter(each -> each.pair().shown().block().equals(block))
                .map(each -> rows.row(each.kind(), each.pair()))
                .toList();
    }

    private PairRow row(Proposal proposal) {
        boolean confirmed = isConfirmed(proposal);
        boolean alone = proposal.pair().relation() == Relation.GONE && !confirmed;
        return rows.row(
                proposal.kind(),
                proposal.pair(),
                true,
                confirmed,
                alone
                        ? partners.computeIfAbsent(proposal.kind(), this::partners)
                                .of(proposal.pair().shown(), MOST_PARTNERS)
                        : List.of());
    }

    /** Parts of the newer version that nothing corresponds to yet; of levels all: several may go over into one. */
    private LikelyPartners partners(ComparedKind kind) {
        return new LikelyPartners(proposals(kind)
                .filter(each ->
                        kind == ComparedKind.LEVEL || (each.pair().relation() == Relation.NEW && !isConfirmed(each)))
                .flatMap(each -> each.pair().newer().stream())
                .distinct()
                .toList());
    }

    boolean isConfirmed(Proposal proposal) {
        return pair.isConfirmed(proposal.kind(), proposal.pair());
    }

    private int open(List<Proposal> proposals) {
        return (int) proposals.stream().filter(each -> !isConfirmed(each)).count();
    }

    /** Those of the newer version first. */
    private Set<String> blocks() {
        Set<String> blocks = new LinkedHashSet<>();
        comparison
                .of(ComparedKind.BLOCK)
                .forEach(each -> blocks.add(each.shown().code()));
        comparison
                .of(ComparedKind.CRITERION)
                .forEach(each -> blocks.add(each.shown().block()));
        return blocks;
    }

    /** The title is said once where both have it. */
    private String intro(List<VersionOverview> versions, VersionId newer, VersionId older) {
        VersionOverview after = overview(versions, newer);
        VersionOverview before = overview(versions, older);
        return texts.of(
                "versions.intro", after.name(), after.title().equals(before.title()) ? before.label() : before.name());
    }

    private static VersionOverview overview(List<VersionOverview> versions, VersionId id) {
        return versions.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
