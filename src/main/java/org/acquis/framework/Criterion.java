package org.acquis.framework;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a trainer scores.
 *
 * @param identifier CASE identifier: what the criterion <em>is</em>, kept from version to version
 * @param code as printed, such as C1.1.K1; may change
 * @param label in our own words
 * @param officialWording the sentence of the legal text, where the school has imported it and it says other than the label
 * @param weight above 0; 1 unless a règlement says otherwise
 * @param essential its competency is not acquired without it, where the rules say so
 * @param position within the competency, from 1
 */
public record Criterion(
        CriterionId id,
        String identifier,
        String code,
        Bilingual label,
        Optional<String> officialWording,
        BigDecimal weight,
        boolean essential,
        int position) {}
