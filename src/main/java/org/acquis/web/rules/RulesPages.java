package org.acquis.web.rules;

import java.util.List;
import java.util.Optional;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.rules.KeptEdition;
import org.acquis.framework.rules.RulesEdition;
import org.acquis.framework.rules.SelectEditions;
import org.acquis.web.ExplainingRules;
import org.acquis.web.Shell;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Session;

/** Makes the page of a version's rules around a form. */
final class RulesPages {
    private final SelectEditions editions;
    private final Shells shells;

    RulesPages(SelectEditions editions, Shells shells) {
        this.editions = editions;
        this.shells = shells;
    }

    static String path(Session session, FrameworkVersion version) {
        return session.base() + "/frameworks/" + version.id().value() + "/rules";
    }

    /** @param version with the rules that hold */
    RulesPage page(
            Session session,
            FrameworkVersion version,
            RulesForm form,
            CheckedForm checked,
            Optional<RulesPage.Notice> notice) {
        Texts texts = shells.texts(session);
        Shell shell = shells.of(session, "frameworks", texts.of("rules.title"));
        return new RulesPage(
                shell,
                path(session, version),
                texts.of("rules.version", version.title(), version.label()),
                standing(version.rules(), texts),
                ExplainingRules.of(version, texts),
                notice,
                form,
                checked.problems(),
                checked.rules().map(rules -> WorkedExample.of(rules, version.scale(), texts)),
                texts.number(version.scale().acquiredFrom().orElseGet(version.scale()::highestPoints)),
                editions.of(version.school(), version.id()).stream()
                        .map(edition -> edition(edition, version, texts))
                        .toList());
    }

    private static String standing(RulesEdition edition, Texts texts) {
        if (edition.edition() == 0) {
            return texts.of("rules.standing.usual");
        }
        return texts.of(edition.locked() ? "rules.standing.locked" : "rules.standing.open", edition.edition());
    }

    private static RulesPage.Edition edition(KeptEdition kept, FrameworkVersion version, Texts texts) {
        List<String> line = List.of(
                texts.of("rules.edition", kept.edition().edition()),
                kept.savedBy()
                        .map(name -> texts.of("rules.edition.saved-by", texts.dateTime(kept.savedAt()), name))
                        .orElseGet(() -> texts.of("rules.edition.saved", texts.dateTime(kept.savedAt()))),
                kept.lockedAt()
                        .map(at -> texts.of("rules.edition.locked", texts.dateTime(at)))
                        .orElseGet(() -> texts.of("rules.edition.open")));
        return new RulesPage.Edition(
                String.join(" · ", line),
                new ExplainingRules(kept.edition().rules(), version.scale(), texts).sentence());
    }
}
