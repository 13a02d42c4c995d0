package org.acquis.framework.versions;

import static org.acquis.schema.Tables.FRAMEWORK_VERSION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acquis.framework.exchange.AccommodationRule;
import org.acquis.framework.exchange.Wording;
import org.jooq.DSLContext;

/** Gives the document's sentences to the accommodation rules of a version; what it does not say stays. */
public final class AttachingRules {
    private final DSLContext tx;

    public AttachingRules(DSLContext tx) {
        this.tx = tx;
    }

    /** @param rules of the document, matched by what they are about */
    public void to(long version, List<AccommodationRule> rules) {
        if (rules.isEmpty()) {
            return;
        }
        VersionHeading heading = ValuesJson.read(
                tx.select(FRAMEWORK_VERSION.HEADING)
                        .from(FRAMEWORK_VERSION)
                        .where(FRAMEWORK_VERSION.ID.eq(version))
                        .fetchSingle(FRAMEWORK_VERSION.HEADING),
                VersionHeading.class);
        VersionHeading changed = new VersionHeading(
                heading.heading(),
                together(heading.accommodationRules(), rules),
                heading.scaleIdentifier(),
                heading.scaleLabel());
        tx.update(FRAMEWORK_VERSION)
                .set(FRAMEWORK_VERSION.HEADING, ValuesJson.text(changed))
                .where(FRAMEWORK_VERSION.ID.eq(version))
                .execute();
    }

    private static List<AccommodationRule> together(List<AccommodationRule> known, List<AccommodationRule> document) {
        List<AccommodationRule> left = new ArrayList<>(document);
        List<AccommodationRule> together = new ArrayList<>();
        for (AccommodationRule rule : known) {
            Optional<AccommodationRule> same = left.stream()
                    .filter(each -> each.code() == rule.code() && rule.code() != AccommodationRule.Code.OTHER)
                    .findFirst();
            same.ifPresent(left::remove);
            together.add(same.map(each -> new AccommodationRule(
                            rule.code(),
                            new Wording(each.text().official(), rule.text().label()),
                            each.conditions().or(rule::conditions),
                            each.place()))
                    .orElse(rule));
        }
        together.addAll(left);
        return together;
    }
}
