package org.acquis.web.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acquis.framework.Criterion;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.SelectPublishedVersions;
import org.acquis.framework.VersionSummary;
import org.acquis.mapping.Coverage;
import org.acquis.mapping.DroppedJudgements;
import org.acquis.mapping.GradebookDetail;
import org.acquis.mapping.Mapping;
import org.acquis.mapping.MappingChoice;
import org.acquis.mapping.Purpose;
import org.acquis.mapping.SelectCoverage;
import org.acquis.mapping.SelectLastChange;
import org.acquis.mapping.SelectOriginals;
import org.acquis.mapping.SelectPossibleMoves;
import org.acquis.web.Shell;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Session;
import org.jooq.DSLContext;

/** Makes the pages about one activity's mapping: a saved one, a choice that is not saved, a question back. */
final class MappingPages {
    private static final String SECTION = "mapping";

    private final SelectPublishedVersions published;
    private final SelectFrameworkVersion versions;
    private final SelectCoverage coverages;
    private final SelectLastChange lastChanges;
    private final SelectOriginals originals;
    private final SelectPossibleMoves possibleMoves;
    private final Shells shells;

    private MappingPages(
            SelectPublishedVersions published,
            SelectFrameworkVersion versions,
            SelectCoverage coverages,
            SelectLastChange lastChanges,
            SelectOriginals originals,
            SelectPossibleMoves possibleMoves,
            Shells shells) {
        this.published = published;
        this.versions = versions;
        this.coverages = coverages;
        this.lastChanges = lastChanges;
        this.originals = originals;
        this.possibleMoves = possibleMoves;
        this.shells = shells;
    }

    static MappingPages create(
            DSLContext sql, SelectPublishedVersions published, SelectFrameworkVersion versions, Shells shells) {
        return new MappingPages(
                published,
                versions,
                new SelectCoverage(sql, versions),
                new SelectLastChange(sql),
                new SelectOriginals(sql),
                new SelectPossibleMoves(sql),
                shells);
    }

    NoVersionPage none(Session session) {
        return new NoVersionPage(
                shells.of(session, SECTION, shells.texts(session).of("mapping.none.title")));
    }

    /** @param mapping empty on the first visit: nothing is chosen, the settings stand at what most schools want */
    MappingPage saved(Session session, FrameworkVersion version, Optional<Mapping> mapping, Optional<Notice> notice) {
        MappingChoice choice = mapping.map(MappingChoice::of)
                .orElseGet(() ->
                        new MappingChoice(version.id(), Purpose.CERTIFYING, GradebookDetail.OVERALL, "fr", Set.of()));
        return draft(session, version, choice, mapping.map(Mapping::edition).orElse(0), notice);
    }

    /** @param edition of the mapping that the choice is meant to replace */
    MappingPage draft(
            Session session, FrameworkVersion version, MappingChoice choice, int edition, Optional<Notice> notice) {
        Texts texts = shells.texts(session);
        SettingOptions options = new SettingOptions(texts);
        Tree tree = new Tree(version, choice.criteria(), texts);
        Shell shell = shells.of(session, SECTION, texts.of("mapping.title"));
        return new MappingPage(
                shell,
                edition == 0,
                notice,
                versionChoice(version),
                edition,
                tree.blocks(),
                tree.tasks(),
                options.purposes(choice.purpose()),
                options.details(choice.detail()),
                options.languages(choice.language()),
                coverage(session, version, choice.criteria(), texts),
                edition == 0 ? offers(session, texts) : List.of(),
                edition == 0 ? Optional.empty() : lastChange(session, texts, "mapping.changed"),
                edition == 0 ? List.of() : MoveOffer.of(shell, possibleMoves.of(session.course())));
    }

    /** The trainer's choice is kept; saving it again replaces what is saved now. */
    MappingPage outdated(Session session, FrameworkVersion version, MappingChoice choice, Mapping current) {
        Texts texts = shells.texts(session);
        FrameworkVersion savedVersion =
                versions.of(session.school().value(), current.version()).orElseThrow();
        return draft(
                session,
                version,
                choice,
                current.edition(),
                Optional.of(new Notice.Outdated(
                        lastChange(session, texts, "mapping.outdated").orElse(""),
                        new Differences(texts).between(savedVersion, MappingChoice.of(current), version, choice))));
    }

    ConfirmPage confirm(Session session, MappingChoice choice, int edition, DroppedJudgements dropped) {
        Texts texts = shells.texts(session);
        Shell shell = shells.of(session, SECTION, texts.of("mapping.confirm.title"));
        return new ConfirmPage(
                shell,
                texts.of("mapping.confirm.consequence", dropped.judgements(), dropped.learners()),
                fields(choice, edition));
    }

    private List<OriginalOffer> offers(Session session, Texts texts) {
        return originals.of(session.activity()).stream()
                .map(original -> new OriginalOffer(
                        original.course()
                                .map(course -> texts.of("mapping.original-elsewhere", original.title(), course))
                                .orElseGet(() -> texts.of("mapping.original-here", original.title())),
                        texts.of(
                                "mapping.original-criteria",
                                original.mapping().criteria().size()),
                        fields(MappingChoice.of(original.mapping()), 0)))
                .toList();
    }

    /** A choice as the mapping form would send it. */
    private static List<ConfirmPage.Field> fields(MappingChoice choice, int edition) {
        List<ConfirmPage.Field> fields = new ArrayList<>(List.of(
                new ConfirmPage.Field("version", Long.toString(choice.version().value())),
                new ConfirmPage.Field("edition", Integer.toString(edition)),
                new ConfirmPage.Field("purpose", choice.purpose().code()),
                new ConfirmPage.Field("detail", choice.detail().code()),
                new ConfirmPage.Field("language", choice.language())));
        choice.criteria()
                .forEach(criterion -> fields.add(new ConfirmPage.Field("criterion", Long.toString(criterion.value()))));
        return fields;
    }

    /** The version shown stands in the list even when it was retired after the activity was mapped. */
    private VersionChoice versionChoice(FrameworkVersion version) {
        List<VersionSummary> offered = published.of(version.school());
        Stream<VersionSummary> retired =
                offered.stream().anyMatch(summary -> summary.id().equals(version.id()))
                        ? Stream.empty()
                        : Stream.of(new VersionSummary(
                                version.id(),
                                version.framework(),
                                version.title(),
                                version.label(),
                                version.officialWording()));
        return new VersionChoice(
                version.id().value(),
                version.title(),
                version.label(),
                version.officialWording(),
                Stream.concat(retired, offered.stream())
                        .map(summary -> new VersionChoice.Entry(
                                summary.id().value(),
                                summary.title() + ", " + summary.label(),
                                summary.id().equals(version.id())))
                        .toList());
    }

    private List<CoverageEntry> coverage(
            Session session, FrameworkVersion version, Set<CriterionId> choice, Texts texts) {
        Coverage now = coverages.of(session.course(), version);
        Coverage draft = now.with(session.activity(), choice);
        Coverage elsewhere = now.without(session.activity());
        return version.competencies().stream()
                .map(competency -> new CoverageEntry(
                        competency.id().value(),
                        competency.code(),
                        texts.in(competency.label()),
                        keys(competency.criteria().stream()),
                        keys(competency.criteria().stream().filter(elsewhere::assesses)),
                        draft.covered(competency)))
                .toList();
    }

    private static List<Long> keys(Stream<Criterion> criteria) {
        return criteria.map(criterion -> criterion.id().value()).toList();
    }

    private Optional<String> lastChange(Session session, Texts texts, String prefix) {
        return lastChanges
                .of(session.activity())
                .map(change -> change.by()
                        .map(name -> texts.of(prefix + "-by", texts.dateTime(change.at()), name))
                        .orElseGet(() -> texts.of(prefix + "-at", texts.dateTime(change.at()))));
    }
}
