package org.acquis.framework.versions;

import java.util.List;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.AccommodationRule;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodHeading;
import org.acquis.framework.exchange.UnderstoodScale;

/** What a version says as a whole: one JSON value of its row. */
record VersionHeading(
        UnderstoodHeading heading,
        List<AccommodationRule> accommodationRules,
        String scaleIdentifier,
        Bilingual scaleLabel) {
    VersionHeading {
        accommodationRules = List.copyOf(accommodationRules);
    }

    static VersionHeading of(UnderstoodFramework framework, UnderstoodScale scale) {
        return new VersionHeading(
                framework.heading(), framework.accommodationRules(), scale.identifier(), scale.label());
    }
}
