package org.acquis.web.mapping;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.acquis.framework.Block;
import org.acquis.framework.Competency;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.mapping.Coverage;
import org.acquis.mapping.CoveredActivity;
import org.acquis.mapping.SelectCoverage;
import org.acquis.mapping.SelectPossibleMoves;
import org.acquis.web.BadInput;
import org.acquis.web.Shell;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Session;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Makes the table of competencies against the activities of the course. */
final class CoveragePages {
    private static final String SECTION = "coverage";

    private final SelectCoverage coverages;
    private final SelectPossibleMoves moves;
    private final Shells shells;

    private CoveragePages(SelectCoverage coverages, SelectPossibleMoves moves, Shells shells) {
        this.coverages = coverages;
        this.moves = moves;
        this.shells = shells;
    }

    static CoveragePages create(DSLContext sql, SelectFrameworkVersion versions, Shells shells) {
        return new CoveragePages(new SelectCoverage(sql, versions), new SelectPossibleMoves(sql), shells);
    }

    CoveragePage page(Session session, FrameworkVersion version, Rows rows, boolean moved) {
        Texts texts = shells.texts(session);
        Shell shell = shells.of(session, SECTION, texts.of("mapping.matrix.title"));
        Coverage coverage = coverages.of(session.course(), version);
        return new CoveragePage(
                shell,
                texts.of("mapping.matrix.version", version.title(), version.label()),
                moved,
                MoveOffer.of(shell, moves.of(session.course())),
                Stream.of(Rows.values())
                        .map(some -> new CoveragePage.Filter(
                                session.base() + "/coverage" + (some == Rows.ALL ? "" : "?show=" + some.code()),
                                texts.of(
                                        "mapping.matrix." + some.code(),
                                        some.of(coverage).size()),
                                some == rows))
                        .toList(),
                coverage.activities().stream()
                        .map(activity -> new CoveragePage.Column(
                                activity.title().orElseGet(() -> texts.of("mapping.matrix.untitled")),
                                activity.id().equals(session.activity()),
                                activity.mapped()))
                        .toList(),
                version.blocks().stream()
                        .map(block -> group(block, coverage, rows.of(coverage), texts))
                        .filter(group -> !group.rows().isEmpty())
                        .toList());
    }

    private static CoveragePage.Group group(Block block, Coverage coverage, List<Competency> shown, Texts texts) {
        return new CoveragePage.Group(
                block.code(),
                texts.in(block.title()),
                block.competencies().stream()
                        .filter(shown::contains)
                        .map(competency -> row(competency, coverage, texts))
                        .toList());
    }

    private static CoveragePage.Row row(Competency competency, Coverage coverage, Texts texts) {
        int total = competency.criteria().size();
        return new CoveragePage.Row(
                competency.code(),
                texts.in(competency.label()),
                coverage.activities().stream()
                        .map((CoveredActivity activity) -> new CoveragePage.Cell(activity.covers(competency), total))
                        .toList(),
                new CoveragePage.Cell(coverage.covered(competency), total));
    }

    /** Which competencies the table shows. */
    enum Rows {
        ALL {
            @Override
            List<Competency> of(Coverage coverage) {
                return coverage.version().competencies();
            }
        },
        UNTOUCHED {
            @Override
            List<Competency> of(Coverage coverage) {
                return coverage.untouched();
            }
        },
        PARTIAL {
            @Override
            List<Competency> of(Coverage coverage) {
                return coverage.partial();
            }
        };

        abstract List<Competency> of(Coverage coverage);

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * @param code the query parameter {@code show}; absent shows all
         * @throws BadInput for any other word
         */
        static Rows of(@Nullable String code) {
            return code == null
                    ? ALL
                    : Stream.of(values())
                            .filter(rows -> rows.code().equals(code))
                            .findFirst()
                            .orElseThrow(() -> new BadInput("show", "error.field-choice", "show"));
        }
    }
}
