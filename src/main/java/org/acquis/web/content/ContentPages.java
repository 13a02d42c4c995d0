package org.acquis.web.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acquis.framework.CaseKind;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectPublishedVersions;
import org.acquis.mapping.ColumnSettings;
import org.acquis.mapping.Coverage;
import org.acquis.mapping.ProposedActivity;
import org.acquis.mapping.SelectCoverage;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.mapping.Option;
import org.acquis.web.mapping.SettingOptions;
import org.acquis.web.session.ContentSession;

/** Makes the page of proposals: at first, and again with what was ticked. */
final class ContentPages {
    private final SelectPublishedVersions published;
    private final SelectCoverage coverages;
    private final Shells shells;

    ContentPages(SelectPublishedVersions published, SelectCoverage coverages, Shells shells) {
        this.published = published;
        this.coverages = coverages;
        this.shells = shells;
    }

    /** @param ticked values of the proposals that are chosen */
    ContentPage page(
            ContentSession session,
            FrameworkVersion version,
            ColumnSettings settings,
            Set<String> ticked,
            Optional<String> problem) {
        Texts texts = shells.texts(session);
        SettingOptions options = new SettingOptions(texts);
        boolean several = session.request().settings().acceptMultiple();
        return new ContentPage(
                shells.alone(session, texts.of("content.title")),
                several,
                problem,
                version.id().value(),
                version.title() + ", " + version.label(),
                version.officialWording(),
                published.of(version.school()).stream()
                        .map(summary -> new Option(
                                Long.toString(summary.id().value()),
                                summary.title() + ", " + summary.label(),
                                "",
                                summary.id().equals(version.id())))
                        .toList(),
                groups(texts, version, coverages.of(session.course(), version), ticked, several),
                options.purposes(settings.purpose()),
                options.details(settings.detail()),
                options.languages(settings.language()));
    }

    /** What a proposal is called in the form. */
    static String value(ProposedActivity proposal) {
        return word(proposal.kind()) + ":" + proposal.code();
    }

    static String word(ProposedActivity.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static List<ContentPage.Group> groups(
            Texts texts, FrameworkVersion version, Coverage coverage, Set<String> ticked, boolean several) {
        List<ProposedActivity> all = ProposedActivity.of(version);
        return Stream.of(ProposedActivity.Kind.values())
                .map(kind -> {
                    List<ContentPage.Row> rows = all.stream()
                            .filter(proposal -> proposal.kind() == kind)
                            .map(proposal -> row(texts, proposal, coverage, ticked))
                            .toList();
                    String word = word(kind);
                    return new ContentPage.Group(
                            word,
                            texts.of("content." + word, rows.size()),
                            texts.of("content." + word + "-hint"),
                            several ? Optional.of(texts.of("content." + word + "-all", rows.size())) : Optional.empty(),
                            kind == ProposedActivity.Kind.TASK || rows.stream().anyMatch(ContentPage.Row::chosen),
                            rows);
                })
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private static ContentPage.Row row(Texts texts, ProposedActivity proposal, Coverage coverage, Set<String> ticked) {
        String size = texts.of(
                "content.size",
                proposal.competencies().size(),
                proposal.criteria(),
                proposal.kind() == ProposedActivity.Kind.COMPETENCY ? "" : " (" + proposal.competencyCodes() + ")");
        return new ContentPage.Row(
                value(proposal),
                proposal.code(),
                texts.in(proposal.title()),
                proposal.caseKind() == CaseKind.REAL ? texts.of("content.real-case", size) : size,
                proposal.coveredBy(coverage),
                ticked.contains(value(proposal)));
    }
}
