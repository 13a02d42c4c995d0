package org.acquis.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acquis.framework.Bilingual;
import org.acquis.framework.Criterion;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.correspondences.ComparedKind;
import org.acquis.framework.correspondences.ConfirmingCorrespondences;
import org.acquis.framework.correspondences.Correspondence;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.versions.BundledFramework;
import org.acquis.framework.versions.WritingVersion;

/** A published version that follows the one of a scored course, and what somebody says goes on in it. */
public final class NextVersion {
    private static final String YES = "yes";

    private final ScoredCourse scored;
    private final VersionId older;
    private final VersionId id;
    private final ConfirmingCorrespondences confirming;

    private NextVersion(ScoredCourse scored, UnderstoodFramework content) {
        this.scored = scored;
        older = scored.course.version().id();
        id = scored.database.transaction(tx -> new WritingVersion(tx, scored.course.school())
                .write(content, "2027", VersionStatus.PUBLISHED, Optional.of(older), ScoredCourse.NOW));
        confirming = new ConfirmingCorrespondences(
                scored.database, scored.audit, Clock.fixed(ScoredCourse.NOW, ZoneOffset.UTC));
    }

    /** With the same parts. */
    public static NextVersion of(ScoredCourse scored) {
        return new NextVersion(scored, BundledFramework.read());
    }

    /** With the same parts, on a scale of two levels that are worth 0 and 1. */
    public static NextVersion onTwoLevels(ScoredCourse scored) {
        UnderstoodFramework same = BundledFramework.read();
        UnderstoodScale scale = same.scale().orElseThrow();
        List<UnderstoodScale.Step> levels = List.of(step("no", "0", false), step(YES, "1", true));
        return new NextVersion(scored, same.withScale(new UnderstoodScale(scale.identifier(), scale.label(), levels)));
    }

    public VersionId id() {
        return id;
    }

    /** @param codes of criteria that go on as they were */
    public ConfirmingCorrespondences.Outcome confirm(String... codes) {
        return confirm(Stream.of(codes).map(code -> criterion(code, code)).toArray(Correspondence[]::new));
    }

    public ConfirmingCorrespondences.Outcome confirm(Correspondence... correspondences) {
        return confirming.confirm(
                scored.course.school(),
                older,
                id,
                List.of(correspondences),
                scored.course.trainer().value());
    }

    public void withdraw(String code) {
        confirming.withdraw(
                scored.course.school(),
                older,
                id,
                criterion(code, code),
                scored.course.trainer().value());
    }

    /** By printed codes, which both versions share. */
    public Correspondence criterion(String before, String after) {
        return new Correspondence(
                ComparedKind.CRITERION, Optional.of(identifier(before)), Optional.of(identifier(after)));
    }

    /** The highest level goes on in the higher one of two. */
    public static Correspondence highestIsYes() {
        String highest =
                BundledFramework.read().scale().orElseThrow().levels().get(3).identifier();
        return new Correspondence(ComparedKind.LEVEL, Optional.of(highest), Optional.of(YES));
    }

    private String identifier(String code) {
        return scored.course.version().criteria().stream()
                .filter(criterion -> criterion.code().equals(code))
                .map(Criterion::identifier)
                .findFirst()
                .orElseThrow();
    }

    private static UnderstoodScale.Step step(String identifier, String points, boolean acquired) {
        Bilingual name = new Bilingual(identifier, identifier);
        return new UnderstoodScale.Step(identifier, new BigDecimal(points), acquired, name, name);
    }
}
