package org.acquis.framework.rules;

import static org.acquis.schema.Tables.CERTIFICATION_RULES;

import java.util.Optional;
import org.jooq.Record;

/**
 * The rules that hold for a version.
 *
 * @param edition from 1; 0: the usual rules, which no school need save
 * @param saves what a form carries: a save that was made on an older number is refused
 * @param locked some grid was finalised under it, or it is the usual one: a change makes a new edition
 */
public record RulesEdition(int edition, int saves, boolean locked, CertificationRules rules) {

    /** What holds where a school has saved nothing. */
    public static RulesEdition usual() {
        return new RulesEdition(0, 0, true, CertificationRules.usual());
    }

    /** As {@link RulesInForce} finds it; a row without any is the usual edition. */
    public static RulesEdition of(Record row) {
        return Optional.ofNullable(row.get(CERTIFICATION_RULES.EDITION))
                .map(edition -> new RulesEdition(
                        edition,
                        row.get(CERTIFICATION_RULES.SAVES),
                        row.get(CERTIFICATION_RULES.LOCKED_AT) != null,
                        RulesJson.read(row.get(CERTIFICATION_RULES.CONTENT))))
                .orElseGet(RulesEdition::usual);
    }

    RulesEdition followedBy(CertificationRules other) {
        return new RulesEdition(locked ? edition + 1 : edition, saves + 1, false, other);
    }

    /** What a revision keeps: {@code {edition, content}}. */
    public String frozen() {
        return RulesJson.frozen(this);
    }
}
