package org.acquis.framework.exchange.casefile;

import static org.acquis.framework.exchange.casefile.NodeValues.ours;
import static org.acquis.framework.exchange.casefile.NodeValues.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.casefile.CasePackage.Node;

/**
 * Codes and identifiers of parts as a CASE file gives them, each given once; a doubt says where another had to come in
 * its place.
 */
final class GivenNames {
    private final GivenIdentifiers identifiers;
    private final List<Doubt> doubts;
    /** Codes that were given, and how often each was wanted. */
    private final Map<String, Integer> codes = new HashMap<>();

    GivenNames(GivenIdentifiers identifiers, List<Doubt> doubts) {
        this.identifiers = identifiers;
        this.doubts = doubts;
    }

    String code(Node item, String otherwise) {
        String printed = text(item.json(), "humanCodingScheme").orElse(otherwise);
        String code = unused(printed);
        if (!code.equals(printed)) {
            doubts.add(new Doubt.CodeCorrected(code, item.place(), printed));
        }
        return code;
    }

    String unused(String wanted) {
        String code = wanted;
        while (codes.putIfAbsent(code, 1) != null) {
            code = wanted + "-" + codes.merge(wanted, 1, Integer::sum);
        }
        return code;
    }

    /** The code of a criterion: the one that is printed, or the first that is free from its position on. */
    String criterionCode(JsonNode criterion, String competency, int position) {
        return printedCode(criterion, competency).orElseGet(() -> free(competency + ".K", position));
    }

    /** Only a version of ours prints codes of criteria; one whose number was retired leaves a gap. */
    private Optional<String> printedCode(JsonNode criterion, String competency) {
        return text(ours(criterion), "code")
                .filter(code -> code.startsWith(competency + ".K")
                        && code.substring(competency.length() + 2).matches("[1-9]\\d{0,5}"))
                .filter(code -> codes.putIfAbsent(code, 1) == null);
    }

    private String free(String start, int wanted) {
        int number = wanted;
        while (codes.putIfAbsent(start + number, 1) != null) {
            number++;
        }
        return start + number;
    }

    String identifier(Node node, String code) {
        return identifier(node.json(), code, code, node.place());
    }

    /** @param otherwise what the part is, where it has no identifier that could be kept */
    String identifier(JsonNode part, String code, String otherwise, Place place) {
        if (identifiers.isTaken(part)) {
            doubts.add(new Doubt.IdentifierTwice(code, place));
        }
        return identifiers.of(part, otherwise);
    }
}
