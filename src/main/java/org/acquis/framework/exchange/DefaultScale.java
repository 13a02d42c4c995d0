package org.acquis.framework.exchange;

import java.math.BigDecimal;
import java.util.List;
import org.acquis.framework.Bilingual;

/**
 * The levels that a framework has whose document sets none: four, 0 to 3 points, acquired from 2. A default of ours,
 * which a school may change in its rules; the bundled référentiel has the same.
 */
public final class DefaultScale {
    private static final List<Level> LEVELS = List.of(
            new Level(
                    0,
                    false,
                    new Bilingual("Non acquis", "Not acquired"),
                    new Bilingual("Le critère n'est pas rempli.", "The criterion is not met.")),
            new Level(
                    1,
                    false,
                    new Bilingual("En cours d'acquisition", "In progress"),
                    new Bilingual(
                            "Le critère est rempli en partie ; des éléments essentiels manquent.",
                            "The criterion is partly met; essential elements are missing.")),
            new Level(
                    2,
                    true,
                    new Bilingual("Acquis", "Acquired"),
                    new Bilingual(
                            "L'essentiel du critère est rempli de façon autonome.",
                            "The essentials of the criterion are met independently.")),
            new Level(
                    3,
                    true,
                    new Bilingual("Maîtrisé", "Mastered"),
                    new Bilingual(
                            "Le critère est rempli en totalité, avec aisance et recul.",
                            "The criterion is fully met, with ease and critical distance.")));

    private DefaultScale() {}

    /** @param framework identifier of the framework: the scale and its levels get identifiers of their own from it */
    public static UnderstoodScale of(String framework) {
        Identifiers identifiers = Identifiers.below(framework);
        return new UnderstoodScale(
                identifiers.of("scale"),
                new Bilingual("Échelle à quatre niveaux", "Four-level scale"),
                LEVELS.stream().map(level -> level.in(identifiers)).toList());
    }

    private record Level(int points, boolean acquired, Bilingual label, Bilingual description) {
        UnderstoodScale.Step in(Identifiers identifiers) {
            return new UnderstoodScale.Step(
                    identifiers.of("step " + points), BigDecimal.valueOf(points), acquired, label, description);
        }
    }
}
