package org.acquis.framework.exchange.casefile;

import static org.acquis.framework.exchange.casefile.NodeValues.bilingual;
import static org.acquis.framework.exchange.casefile.NodeValues.both;
import static org.acquis.framework.exchange.casefile.NodeValues.stream;
import static org.acquis.framework.exchange.casefile.NodeValues.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.exchange.AccommodationRule;
import org.acquis.framework.exchange.AccommodationRule.Code;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.Wording;

/** Reads the rules of accommodation, which only our extension of the document tells. */
final class ReadingAccommodations {
    private ReadingAccommodations() {}

    static List<AccommodationRule> of(JsonNode rules) {
        List<AccommodationRule> found = new ArrayList<>();
        for (JsonNode rule : rules) {
            Place place =
                    new Place.Node("/CFDocument/extensions/" + NodeValues.OURS + "/accommodationRules/" + found.size());
            bilingual(rule.path("text"))
                    .ifPresent(text -> found.add(new AccommodationRule(
                            ruleCode(rule.path("code").asText()),
                            both(text(rule, "official"), text),
                            conditions(rule.path("conditions")),
                            place)));
        }
        return found;
    }

    private static Optional<AccommodationRule.Conditions> conditions(JsonNode conditions) {
        List<Wording> texts = stream(conditions.path("texts"))
                .flatMap(text -> bilingual(text).map(label -> both(text(text, "official"), label)).stream())
                .toList();
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(new AccommodationRule.Conditions(
                        texts, conditions.path("allRequired").asBoolean(true), text(conditions, "said")));
    }

    private static Code ruleCode(String code) {
        return Arrays.stream(Code.values())
                .filter(each -> each.name().equalsIgnoreCase(code))
                .findFirst()
                .orElse(Code.OTHER);
    }
}
