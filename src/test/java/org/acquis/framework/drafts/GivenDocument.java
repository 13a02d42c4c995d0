package org.acquis.framework.drafts;

import java.util.List;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.versions.BundledFramework;

/** Documents that were read, for tests that need no file. */
final class GivenDocument {
    private GivenDocument() {}

    /** The bundled framework as a document of its own would tell it: sentences, no labels, no scale, no tasks. */
    static UnderstoodFramework official() {
        UnderstoodFramework worded = Reshaping.competencies(
                BundledFramework.read(),
                competency -> competency
                        .with(competency.code(), Wording.official("Officiel " + competency.code()))
                        .withIdentifier("other-" + competency.code())
                        .withCriteria(competency.criteria().stream()
                                .map(each -> each.withWording(Wording.official("Officiel " + each.code()))
                                        .withIdentifier("other-" + each.code()))
                                .toList()));
        return worded.withIdentifier("00000000-0000-0000-0000-000000000001").withTasks(List.of());
    }

    /** With one criterion less. */
    static UnderstoodFramework shortened(UnderstoodFramework framework) {
        return Reshaping.competencies(
                framework,
                competency -> competency.code().equals("C1.1")
                        ? competency.withCriteria(competency.criteria().subList(0, 3))
                        : competency);
    }
}
