package org.acquis.web.content;

import java.util.List;
import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.FrameworkVersion;
import org.acquis.gradesync.ColumnName;
import org.acquis.lti13.deeplink.DeclaredLineItem;
import org.acquis.lti13.deeplink.DeepLinkingSettings;
import org.acquis.lti13.deeplink.ResourceLinkItem;
import org.acquis.mapping.ColumnSettings;
import org.acquis.mapping.ProposedActivity;

/** Proposals as content items: a name, a description, what the link says it assesses, and a column. */
final class ContentItems {
    private static final int LONGEST_TITLE = 255;

    private final FrameworkVersion version;
    private final ColumnSettings settings;
    private final Optional<String> typedTitle;

    /** @param tool name of this tool, which some platforms put where the teacher typed nothing */
    ContentItems(FrameworkVersion version, ColumnSettings settings, DeepLinkingSettings asked, String tool) {
        this.version = version;
        this.settings = settings;
        this.typedTitle = asked.title().filter(title -> !title.isBlank() && !title.equalsIgnoreCase(tool));
    }

    List<ResourceLinkItem> of(List<ProposedActivity> chosen) {
        // A single item fills the form that the teacher has open: what he typed there stays.
        return chosen.stream()
                .map(proposal -> item(proposal, chosen.size() == 1 ? typedTitle : Optional.empty()))
                .toList();
    }

    private ResourceLinkItem item(ProposedActivity proposal, Optional<String> typed) {
        String title = cut(typed.orElseGet(() -> proposal.code() + " · " + in(proposal.title())));
        ColumnName column = ColumnName.chosen(proposal.code());
        return new ResourceLinkItem(
                title,
                proposal.about().map(this::in),
                Optional.empty(),
                Optional.empty(),
                proposal.custom(version, settings),
                Optional.of(new DeclaredLineItem(
                        title, DeclaredLineItem.HIGHEST_MAXIMUM, column.resourceId(), column.tag())));
    }

    private String in(Bilingual text) {
        return settings.language().equals("en") ? text.en() : text.fr();
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
