package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.List;
import org.acquis.framework.exchange.AccommodationRule;

/**
 * Takes a general rule for candidates with a disability away.
 *
 * @param at its place among the rules, starting at 0
 */
public record RemoveAccommodation(int at) implements Edit {
    @Override
    public String act() {
        return "remove-accommodation";
    }

    @Override
    public String part() {
        return "";
    }

    @Override
    public Edited apply(DraftContent content) {
        List<AccommodationRule> rules = new ArrayList<>(content.framework().accommodationRules());
        if (at < 0 || at >= rules.size()) {
            return Edit.refused(EditRefusal.PART_GONE);
        }
        rules.remove(at);
        return Edit.changed(content.with(content.framework().withAccommodationRules(rules)));
    }
}
