package org.acquis.framework.exchange.casefile;

import static org.acquis.framework.exchange.casefile.WrittenNodes.bilingual;
import static org.acquis.framework.exchange.casefile.WrittenNodes.empty;
import static org.acquis.framework.exchange.casefile.WrittenNodes.identified;
import static org.acquis.framework.exchange.casefile.WrittenNodes.ours;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.exchange.AccommodationRule;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodHeading;
import org.acquis.framework.exchange.Wording;

/** Writes what a CASE package says of the framework as a whole, with the rules of accommodation in our extension. */
final class WritingDocument {
    private static final Bilingual UNTITLED = new Bilingual("Référentiel sans intitulé", "Untitled framework");

    private final String written;
    private final VersionStatus status;

    WritingDocument(String written, VersionStatus status) {
        this.written = written;
        this.status = status;
    }

    /** The framework's own, or words that say it has none. */
    static String title(UnderstoodHeading heading) {
        return heading.title().map(Wording::shown).orElse(UNTITLED.fr());
    }

    ObjectNode document(UnderstoodFramework framework) {
        UnderstoodHeading heading = framework.heading();
        ObjectNode document = identified(framework.identifier());
        document.put("frameworkType", "Référentiel de certification professionnelle");
        document.put("caseVersion", "1.1");
        document.put("creator", heading.creator().orElse("Acquis"));
        document.put("title", title(heading));
        document.put("lastChangeDateTime", written);
        heading.description().ifPresent(text -> document.put("description", text.fr()));
        document.put("language", "fr");
        document.put("version", heading.version().orElse("1.0"));
        document.put("adoptionStatus", adoption(status));
        heading.registeredFrom().ifPresent(day -> document.put("statusStartDate", day.toString()));
        heading.registeredUntil().ifPresent(day -> document.put("statusEndDate", day.toString()));
        heading.notes().ifPresent(text -> document.put("notes", text.fr()));
        ObjectNode ours = ours(document);
        Optional<Wording> wording = heading.title();
        ours.set("label", bilingual(wording.map(Wording::labelled).orElse(UNTITLED)));
        ours.put("wording", wording.flatMap(Wording::official).isPresent() ? "official" : "label");
        if (wording.isEmpty()) {
            ours.put("untitled", true);
        }
        if (heading.creator().isEmpty()) {
            ours.withArray("assumed").add("creator");
        }
        if (heading.version().isEmpty()) {
            ours.withArray("assumed").add("version");
        }
        heading.rncpCode().ifPresent(code -> ours.put("rncpCode", code));
        heading.level().ifPresent(level -> ours.put("level", level));
        heading.description().ifPresent(text -> ours.set("description", bilingual(text)));
        heading.notes().ifPresent(text -> ours.set("notes", bilingual(text)));
        ArrayNode rules = ours.putArray("accommodationRules");
        framework.accommodationRules().forEach(rule -> rules.add(rule(rule)));
        return document;
    }

    private static String adoption(VersionStatus status) {
        return switch (status) {
            case DRAFT -> "Draft";
            case PUBLISHED -> "Adopted";
            case RETIRED -> "Deprecated";
        };
    }

    private static ObjectNode rule(AccommodationRule rule) {
        ObjectNode node = empty();
        node.put("code", rule.code().name().toLowerCase(Locale.ROOT));
        node.set("text", bilingual(rule.text().labelled()));
        rule.text().official().ifPresent(sentences -> node.put("official", sentences));
        rule.conditions().ifPresent(conditions -> {
            ObjectNode when = node.putObject("conditions");
            when.put("allRequired", conditions.allRequired());
            conditions.said().ifPresent(sentence -> when.put("said", sentence));
            ArrayNode texts = when.putArray("texts");
            conditions.texts().forEach(text -> {
                ObjectNode words = bilingual(text.labelled());
                text.official().ifPresent(sentence -> words.put("official", sentence));
                texts.add(words);
            });
        });
        return node;
    }
}
