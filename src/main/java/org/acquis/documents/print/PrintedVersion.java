package org.acquis.documents.print;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.exchange.CriterionLevel;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.UnderstoodTask;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.versions.LockedVersion;

/** What the templates are given. */
public record PrintedVersion(PrintWords words, LockedVersion version, UnderstoodFramework content) {
    private static final int LONGEST_BOOKMARK = 90;

    public String title() {
        return content.heading()
                .title()
                .map(words::wording)
                .map(PrintedWording::line)
                .orElse(version.title());
    }

    public String state() {
        return words.of(
                version.status() == VersionStatus.RETIRED ? "version.retired" : "version.published",
                version.label(),
                words.date(version.publishedAt()));
    }

    public List<UnderstoodScale.Step> levels() {
        return content.scale().map(UnderstoodScale::levels).orElse(List.of());
    }

    /** Weights are worth a column. */
    public boolean weighted() {
        return content.criteria().stream().anyMatch(each -> each.weight().compareTo(BigDecimal.ONE) != 0);
    }

    /** Not one of the criteria has official words: that is said once for all. */
    public boolean reworded(UnderstoodCompetency competency) {
        return competency.criteria().stream()
                .allMatch(each -> each.wording().official().isEmpty());
    }

    /** Criteria of which at least one level is described. */
    public List<UnderstoodCriterion> described(UnderstoodCompetency competency) {
        return competency.criteria().stream()
                .filter(each -> each.levels().stream()
                        .anyMatch(level -> level.descriptor().isPresent()))
                .toList();
    }

    /** @return empty where nothing is said of that level, counted from 0 */
    public String descriptor(UnderstoodCriterion criterion, int level) {
        return criterion.levels().stream()
                .skip(level)
                .findFirst()
                .flatMap(CriterionLevel::descriptor)
                .orElse("");
    }

    /** Codes of the competencies of a task: "C1.2, C2.1". */
    public String codes(UnderstoodTask task) {
        Map<String, String> codes = content.competencies().stream()
                .collect(Collectors.toMap(
                        UnderstoodCompetency::identifier, UnderstoodCompetency::code, (first, again) -> first));
        return task.competencies().stream()
                .map(each -> codes.getOrDefault(each, ""))
                .collect(Collectors.joining(", "));
    }

    public String bookmark(String code, Wording wording) {
        return cut(code + " " + words.wording(wording).line());
    }

    static String cut(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST_BOOKMARK
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_BOOKMARK - 1)) + "…";
    }

    /** One for each task, then one for each competency that no task assesses. */
    public List<PrintedGrid> grids() {
        return PrintedGrid.of(this);
    }
}
