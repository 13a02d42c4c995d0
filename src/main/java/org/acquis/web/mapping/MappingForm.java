package org.acquis.web.mapping;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.VersionId;
import org.acquis.mapping.GradebookDetail;
import org.acquis.mapping.MappingChoice;
import org.acquis.mapping.Purpose;
import org.acquis.web.Fields;

/**
 * What the mapping form sent.
 *
 * @param step which button: {@code save}, {@code confirmed}, {@code edit} (back from the question), {@code version}
 * @param otherVersion to be shown instead, for the step {@code version}
 */
record MappingForm(
        String step,
        VersionId version,
        Optional<VersionId> otherVersion,
        int edition,
        Purpose purpose,
        GradebookDetail detail,
        String language,
        Ticked ticked) {
    private static final Set<String> STEPS = Set.of("save", "confirmed", "edit", "version");
    private static final List<String> KINDS = List.of("block", "activity", "competency", "task");

    /** @throws org.acquis.web.BadInput for a field that does not hold what it should */
    static MappingForm read(Context context) {
        Set<CriterionId> criteria = new LinkedHashSet<>();
        Fields.formIds(context, "criterion").forEach(id -> criteria.add(new CriterionId(id)));
        Set<String> boxes = new HashSet<>();
        for (String kind : KINDS) {
            Fields.formIds(context, kind).forEach(id -> boxes.add(kind + "-" + id));
        }
        return new MappingForm(
                context.formParam("step") == null ? "save" : Fields.choice(context, "step", STEPS),
                new VersionId(Fields.formId(context, "version")),
                Fields.optionalFormId(context, "other-version").map(VersionId::new),
                Fields.edition(context, "edition"),
                Purpose.of(Fields.choice(context, "purpose", Set.of("certifying", "formative")))
                        .orElseThrow(),
                GradebookDetail.of(Fields.choice(context, "detail", Set.of("overall", "competency", "criterion")))
                        .orElseThrow(),
                Fields.choice(context, "language", Set.of("fr", "en")),
                new Ticked(criteria, boxes, new HashSet<>(context.formParams("whole"))));
    }

    /** @param of the version that the form was made from */
    MappingChoice choice(FrameworkVersion of) {
        return new MappingChoice(version, purpose, detail, language, ticked.choice(of));
    }
}
