package org.acquis.framework.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide knows every doubt that a reader can have. */
class ExchangeGuideTest {
    private static final Place PLACE = new Place.Line(1);

    @Test
    void every_doubt_stands_in_the_guide() throws IOException {
        List<Doubt> doubts = Stream.concat(
                        Stream.<Doubt>of(
                                new Doubt.BoundaryOnPage("", PLACE),
                                new Doubt.CellResumed("", PLACE, ""),
                                new Doubt.CellsGlued("", PLACE),
                                new Doubt.CriterionJoined("", PLACE),
                                new Doubt.CriterionUnmarked("", PLACE),
                                new Doubt.CodeCorrected("", PLACE, ""),
                                new Doubt.CodeTwice("", PLACE),
                                new Doubt.CodeSkipped("", PLACE, ""),
                                new Doubt.ActivityWithoutCode("", PLACE),
                                new Doubt.CompetencyWithoutCode("", PLACE),
                                new Doubt.HyphenKept("", PLACE, ""),
                                new Doubt.Unfinished("", PLACE, ""),
                                new Doubt.IdentifierTwice("", PLACE),
                                new Doubt.LeftOut("", PLACE, ""),
                                new Doubt.WeightCorrected("", PLACE, "", ""),
                                new Doubt.ConditionsUnclear(PLACE)),
                        Stream.of(Doubt.Missing.Part.values()).map(part -> new Doubt.Missing("", PLACE, part)))
                .toList();
        String guide = Files.readString(Path.of("src", "site", "markdown", "referentiel.md"));

        assertThat(doubts.stream().map(Doubt::getClass).distinct())
                .hasSize(Doubt.class.getPermittedSubclasses().length);
        assertThat(doubts).allSatisfy(doubt -> assertThat(guide).contains("`" + doubt.code() + "`"));
    }
}
