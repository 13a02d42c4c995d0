package org.acquis.mapping;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.SelectPublishedVersions;
import org.acquis.framework.VersionSummary;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.roster.Visit;

/**
 * Lets a link say what it assesses, once: on the first visit of an activity that nobody has mapped, its custom
 * parameters ({@link LinkParameters}) become its mapping. Trainers change it as any other.
 */
public final class FillingMapping {
    /** More codes than the largest référentiel has, and no more words of others in the audit than a person reads. */
    private static final int MOST_CODES = 500;

    private static final Set<String> LANGUAGES = Set.of("fr", "en");
    private static final int LONGEST_IGNORED = 40;
    private static final int MOST_IGNORED = 20;

    private final Database database;
    private final SelectPublishedVersions published;
    private final SelectFrameworkVersion versions;
    private final MappingAudit audit;
    private final Clock clock;

    public FillingMapping(
            Database database,
            SelectPublishedVersions published,
            SelectFrameworkVersion versions,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.published = published;
        this.versions = versions;
        this.audit = new MappingAudit(audit, versions);
        this.clock = clock;
    }

    /** @return the mapping that was made; empty where the link says nothing usable, or the activity has a mapping */
    public Optional<Mapping> from(Visit visit) {
        String codes = visit.custom().getOrDefault(LinkParameters.MAP, "");
        if (!visit.firstVisitOfActivity() || codes.isBlank()) {
            return Optional.empty();
        }
        return database.transaction(tx -> {
            Optional<MappingRows.Place> place = MappingRows.lock(tx, visit.activity());
            if (place.isEmpty() || SelectMapping.of(tx, visit.activity()).isPresent()) {
                return Optional.empty();
            }
            List<String> ignored = new ArrayList<>();
            Optional<Mapping> mapping = read(place.get().school(), visit, codes, ignored);
            mapping.ifPresent(filled -> MappingRows.write(tx, filled, Optional.empty(), clock.instant()));
            audit.filled(tx, place.get(), visit.activity(), mapping, ignored);
            return mapping;
        });
    }

    /** In the newest version that knows one of the codes. */
    private Optional<Mapping> read(long school, Visit visit, String codes, List<String> ignored) {
        List<String> wanted = Arrays.stream(codes.split(",", MOST_CODES + 1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .limit(MOST_CODES)
                .toList();
        for (VersionSummary summary : candidates(school, visit)) {
            FrameworkVersion version = versions.of(school, summary.id()).orElseThrow();
            CodesOfVersion known = new CodesOfVersion(version);
            Set<CriterionId> criteria = new LinkedHashSet<>();
            wanted.forEach(code -> criteria.addAll(known.criteria(code)));
            if (!criteria.isEmpty()) {
                wanted.stream().filter(code -> known.criteria(code).isEmpty()).forEach(code -> ignore(ignored, code));
                return Optional.of(new MappingChoice(
                                version.id(),
                                purpose(visit, ignored),
                                detail(visit, ignored),
                                language(visit, ignored),
                                criteria)
                        .as(visit.activity(), 1));
            }
        }
        wanted.forEach(code -> ignore(ignored, code));
        return Optional.empty();
    }

    /** Those of the framework that the link names; all, newest first, where it names none that the school has. */
    private List<VersionSummary> candidates(long school, Visit visit) {
        List<VersionSummary> all = published.of(school);
        String framework =
                visit.custom().getOrDefault(LinkParameters.FRAMEWORK, "").strip();
        List<VersionSummary> named = all.stream()
                .filter(summary -> summary.framework().equals(framework))
                .toList();
        return named.isEmpty() ? all : named;
    }

    private static String language(Visit visit, List<String> ignored) {
        String word = visit.custom().getOrDefault(LinkParameters.LANGUAGE, "").strip();
        if (!word.isEmpty() && !LANGUAGES.contains(word)) {
            ignore(ignored, word);
        }
        return word.equals("en") ? "en" : "fr";
    }

    private static Purpose purpose(Visit visit, List<String> ignored) {
        String word = visit.custom().getOrDefault(LinkParameters.PURPOSE, "").strip();
        Optional<Purpose> purpose = Purpose.of(word);
        if (purpose.isEmpty() && !word.isEmpty()) {
            ignore(ignored, word);
        }
        return purpose.orElse(Purpose.CERTIFYING);
    }

    private static GradebookDetail detail(Visit visit, List<String> ignored) {
        String word = visit.custom().getOrDefault(LinkParameters.DETAIL, "").strip();
        Optional<GradebookDetail> detail = GradebookDetail.of(word);
        if (detail.isEmpty() && !word.isEmpty()) {
            ignore(ignored, word);
        }
        return detail.orElse(GradebookDetail.OVERALL);
    }

    private static void ignore(List<String> ignored, String word) {
        if (ignored.size() < MOST_IGNORED) {
            ignored.add(word.length() > LONGEST_IGNORED ? word.substring(0, LONGEST_IGNORED) + "…" : word);
        }
    }
}
