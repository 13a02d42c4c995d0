package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.AccommodationRule;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.Wording;

/**
 * A general rule for candidates with a disability that is missing, the last one.
 *
 * @param words in either language: they stand for both
 */
public record AddAccommodation(String words) implements Edit {
    @Override
    public String act() {
        return "add-accommodation";
    }

    @Override
    public String part() {
        return "";
    }

    @Override
    public Edited apply(DraftContent content) {
        if (words.isBlank()) {
            return Edit.refused(EditRefusal.NO_WORDS);
        }
        List<AccommodationRule> rules = new ArrayList<>(content.framework().accommodationRules());
        rules.add(new AccommodationRule(
                AccommodationRule.Code.OTHER,
                Wording.label(new Bilingual(words, words)),
                Optional.empty(),
                new Place.Whole()));
        return Edit.changed(content.with(content.framework().withAccommodationRules(rules)));
    }
}
