package org.acquis;

import java.util.List;
import java.util.stream.Collectors;
import org.acquis.framework.versions.LockedVersion;
import org.acquis.framework.versions.SelectLockedVersions;
import org.acquis.platform.School;
import org.jooq.DSLContext;

/** Which version of a school a command is about: by its number, or by a label that only one has. */
final class ChoosingVersion {
    private final SelectLockedVersions versions;

    ChoosingVersion(DSLContext sql) {
        versions = new SelectLockedVersions(sql);
    }

    /** @throws SetupRefused where none is called so, or several are */
    LockedVersion of(School school, String called) {
        List<LockedVersion> all = versions.of(school.id().value());
        List<LockedVersion> labelled =
                all.stream().filter(each -> each.label().equals(called)).toList();
        if (labelled.size() == 1) {
            return labelled.get(0);
        }
        return all.stream()
                .filter(each -> Long.toString(each.id().value()).equals(called))
                .findFirst()
                .orElseThrow(() -> new SetupRefused(
                        labelled.isEmpty()
                                ? "\"" + school.name() + "\" has no published version with the label or number "
                                        + called + ". " + list(all)
                                : "Several versions bear the label " + called + ". Name one by its number. "
                                        + list(labelled)));
    }

    /** One a line: number, label, state, title. */
    List<String> lines(School school) {
        return versions.of(school.id().value()).stream()
                .map(ChoosingVersion::line)
                .toList();
    }

    private static String list(List<LockedVersion> versions) {
        return versions.isEmpty()
                ? "It has none yet."
                : "They are:\n"
                        + versions.stream().map(each -> "  " + line(each)).collect(Collectors.joining("\n"));
    }

    private static String line(LockedVersion version) {
        return version.id().value() + "\t" + version.label() + "\t"
                + version.status().code() + "\t" + version.title();
    }
}
