package org.acquis.framework.exchange.casefile;

import static org.acquis.framework.exchange.casefile.WrittenNodes.bilingual;
import static org.acquis.framework.exchange.casefile.WrittenNodes.empty;
import static org.acquis.framework.exchange.casefile.WrittenNodes.identified;
import static org.acquis.framework.exchange.casefile.WrittenNodes.label;
import static org.acquis.framework.exchange.casefile.WrittenNodes.list;
import static org.acquis.framework.exchange.casefile.WrittenNodes.ours;
import static org.acquis.framework.exchange.casefile.WrittenNodes.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.acquis.framework.MethodKind;
import org.acquis.framework.exchange.Identifiers;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.Wording;

/** Writes the tree of blocks, activities and competencies: items of the kinds that are defined, and who is below whom. */
final class WritingItems {
    private final UnderstoodFramework framework;
    private final String written;
    private final Identifiers identifiers;
    private final ArrayNode items = list();
    private final ArrayNode links = list();

    WritingItems(UnderstoodFramework framework, String written) {
        this.framework = framework;
        this.written = written;
        identifiers = Identifiers.below(framework.identifier());
        int position = 0;
        for (UnderstoodBlock block : framework.blocks()) {
            block(block, ++position);
        }
    }

    ArrayNode items() {
        return items;
    }

    ArrayNode links() {
        return links;
    }

    ObjectNode definitions() {
        ObjectNode definitions = empty();
        ArrayNode types = definitions.putArray("CFItemTypes");
        for (CaseItemType type : CaseItemType.values()) {
            ObjectNode node = identified(typeIdentifier(type));
            node.put("title", type.title().fr());
            node.put("description", type.description());
            node.put("hierarchyCode", type.hierarchyCode());
            node.put("lastChangeDateTime", written);
            ours(node).set("label", bilingual(type.title()));
            types.add(node);
        }
        return definitions;
    }

    private void block(UnderstoodBlock block, int position) {
        items.add(item(block.identifier(), block.code(), block.title(), CaseItemType.BLOCK));
        link(
                block.identifier(),
                block.code(),
                framework.identifier(),
                WritingDocument.title(framework.heading()),
                position);
        int next = 0;
        for (UnderstoodActivity activity : block.activities()) {
            items.add(item(activity.identifier(), activity.code(), activity.title(), CaseItemType.ACTIVITY));
            link(activity.identifier(), activity.code(), block.identifier(), block.code(), ++next);
            int place = 0;
            for (UnderstoodCompetency competency : activity.competencies()) {
                competency(competency);
                link(competency.identifier(), competency.code(), activity.identifier(), activity.code(), ++place);
            }
        }
    }

    private void competency(UnderstoodCompetency competency) {
        ObjectNode item =
                item(competency.identifier(), competency.code(), competency.statement(), CaseItemType.COMPETENCY);
        competency.method().ifPresent(method -> {
            item.put(
                    "notes",
                    "Modalité d'évaluation\u00a0: " + name(method) + ". "
                            + method.brief().shown());
            ours(item).set("method", method(method));
        });
        items.add(item);
    }

    private static ObjectNode method(UnderstoodMethod method) {
        ObjectNode node = empty();
        node.put("identifier", method.identifier());
        node.put("kind", method.kind().code());
        method.printed().ifPresent(printed -> node.put("printedKind", printed));
        node.put("case", method.caseKind().code());
        node.set("brief", bilingual(method.brief().labelled()));
        method.brief().official().ifPresent(sentences -> node.put("official", sentences));
        method.accommodations().ifPresent(frame -> {
            node.set("accommodations", bilingual(frame.labelled()));
            frame.official().ifPresent(sentences -> node.put("officialAccommodations", sentences));
        });
        return node;
    }

    private static String name(UnderstoodMethod method) {
        return method.printed()
                .map(printed -> printed.toLowerCase(Locale.FRENCH))
                .orElse(
                        method.kind() == MethodKind.DISSERTATION
                                ? "mémoire professionnel"
                                : method.kind() == MethodKind.SIMULATION
                                        ? "mise en situation professionnelle"
                                        : "autre");
    }

    private ObjectNode item(String identifier, String code, Wording wording, CaseItemType type) {
        ObjectNode item = identified(identifier);
        item.put("fullStatement", wording.shown());
        item.put("humanCodingScheme", code);
        item.put("CFItemType", type.title().fr());
        item.set("CFItemTypeURI", reference(type.title().fr(), typeIdentifier(type)));
        item.put("language", "fr");
        item.put("lastChangeDateTime", written);
        label(ours(item), wording);
        return item;
    }

    private void link(String child, String code, String parent, String parentTitle, int position) {
        ObjectNode link = identified(identifiers.of("child " + child));
        link.put("associationType", "isChildOf");
        link.put("sequenceNumber", position);
        link.set("originNodeURI", reference(code, child).put("targetType", "CASE"));
        link.set("destinationNodeURI", reference(parentTitle, parent).put("targetType", "CASE"));
        link.put("lastChangeDateTime", written);
        links.add(link);
    }

    private String typeIdentifier(CaseItemType type) {
        return identifiers.of("type " + type.name());
    }
}
