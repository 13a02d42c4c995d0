package org.acquis.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.framework.Criterion;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/** Writes down what a mapping was and what it became, with the printed codes of its criteria. */
final class MappingAudit {
    private final AuditLog log;
    private final SelectFrameworkVersion versions;

    MappingAudit(AuditLog log, SelectFrameworkVersion versions) {
        this.log = log;
        this.versions = versions;
    }

    void changed(
            DSLContext tx,
            MappingRows.Place place,
            PersonId by,
            Optional<Mapping> before,
            Mapping after,
            DroppedJudgements dropped) {
        AuditEvent event = about("mapping.changed", place, after.activity()).by(by.value());
        if (before.isPresent()) {
            event = event.with("before", values(place, before.get()));
        }
        log.record(
                tx, event.with("after", values(place, after)).with("judgementsNoLongerCounted", dropped.judgements()));
    }

    /** @param ignored words of the link's custom parameters that mean nothing in this school */
    void filled(
            DSLContext tx,
            MappingRows.Place place,
            CourseActivityId activity,
            Optional<Mapping> after,
            List<String> ignored) {
        AuditEvent event = about(after.isPresent() ? "mapping.filled" : "mapping.not-filled", place, activity);
        if (after.isPresent()) {
            event = event.with("after", values(place, after.get()));
        }
        log.record(tx, event.with("ignored", ignored));
    }

    private static AuditEvent about(String action, MappingRows.Place place, CourseActivityId activity) {
        return AuditEvent.of(action)
                .inSchool(place.school())
                .inCourse(place.course())
                .about("course_activity", activity.value());
    }

    private Map<String, Object> values(MappingRows.Place place, Mapping mapping) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("version", mapping.version().value());
        values.put("purpose", mapping.purpose().code());
        values.put("detail", mapping.detail().code());
        values.put("language", mapping.language());
        values.put("edition", mapping.edition());
        values.put(
                "criteria",
                versions.of(place.school(), mapping.version())
                        .map(version -> codes(version, mapping))
                        .orElse(List.of()));
        return values;
    }

    private static List<String> codes(FrameworkVersion version, Mapping mapping) {
        return version.criteria().stream()
                .filter(criterion -> mapping.criteria().contains(criterion.id()))
                .map(Criterion::code)
                .toList();
    }
}
