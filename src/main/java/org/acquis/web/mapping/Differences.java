package org.acquis.web.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.acquis.framework.Criterion;
import org.acquis.framework.FrameworkVersion;
import org.acquis.mapping.MappingChoice;
import org.acquis.web.Texts;

/** What is saved beside the choice on a page, as the lines of a table; what is alike is left out. */
final class Differences {
    private final Texts texts;

    Differences(Texts texts) {
        this.texts = texts;
    }

    List<Notice.Difference> between(
            FrameworkVersion savedVersion, MappingChoice saved, FrameworkVersion hereVersion, MappingChoice here) {
        List<Notice.Difference> lines = new ArrayList<>();
        add(lines, "mapping.outdated-version", savedVersion.label(), hereVersion.label());
        String none = texts.of("mapping.outdated-nothing");
        List<Criterion> onlySaved = missing(savedVersion, saved, hereVersion, here);
        List<Criterion> onlyHere = missing(hereVersion, here, savedVersion, saved);
        if (!onlySaved.isEmpty()) {
            add(lines, "mapping.outdated-only-saved", codes(onlySaved), none);
        }
        if (!onlyHere.isEmpty()) {
            add(lines, "mapping.outdated-only-here", none, codes(onlyHere));
        }
        add(
                lines,
                "mapping.purpose",
                texts.of("mapping.purpose-" + saved.purpose().code()),
                texts.of("mapping.purpose-" + here.purpose().code()));
        add(
                lines,
                "mapping.detail",
                texts.of("mapping.detail-" + saved.detail().code()),
                texts.of("mapping.detail-" + here.detail().code()));
        add(
                lines,
                "mapping.language",
                texts.of("mapping.language-" + saved.language()),
                texts.of("mapping.language-" + here.language()));
        return lines;
    }

    private void add(List<Notice.Difference> lines, String what, String saved, String here) {
        if (!saved.equals(here)) {
            lines.add(new Notice.Difference(texts.of(what), saved, here));
        }
    }

    /** Criteria of the one choice whose identifier the other does not have. */
    private static List<Criterion> missing(
            FrameworkVersion version, MappingChoice choice, FrameworkVersion otherVersion, MappingChoice other) {
        var identifiers = otherVersion.criteria().stream()
                .filter(criterion -> other.criteria().contains(criterion.id()))
                .map(Criterion::identifier)
                .collect(Collectors.toSet());
        return version.criteria().stream()
                .filter(criterion -> choice.criteria().contains(criterion.id()))
                .filter(criterion -> !identifiers.contains(criterion.identifier()))
                .toList();
    }

    private static String codes(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::code).collect(Collectors.joining(", "));
    }
}
