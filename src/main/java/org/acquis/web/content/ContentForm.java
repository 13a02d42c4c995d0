package org.acquis.web.content;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.VersionId;
import org.acquis.mapping.ColumnSettings;
import org.acquis.mapping.GradebookDetail;
import org.acquis.mapping.Purpose;
import org.acquis.web.Fields;

/**
 * What the page of proposals sent.
 *
 * @param step which button: {@code add}, {@code all-task} and its like (a whole kind), {@code version}, {@code cancel}
 * @param otherVersion to be shown instead, for the step {@code version}
 * @param chosen values of the ticked proposals
 */
record ContentForm(
        String step,
        VersionId version,
        Optional<VersionId> otherVersion,
        ColumnSettings settings,
        List<String> chosen) {
    private static final Set<String> STEPS =
            Set.of("add", "all-task", "all-competency", "all-block", "version", "cancel");

    static ContentForm read(Context context) {
        return new ContentForm(
                context.formParam("step") == null ? "add" : Fields.choice(context, "step", STEPS),
                new VersionId(Fields.formId(context, "version")),
                Fields.optionalFormId(context, "other-version").map(VersionId::new),
                new ColumnSettings(
                        Purpose.of(Fields.choice(context, "purpose", Set.of("certifying", "formative")))
                                .orElseThrow(),
                        GradebookDetail.of(
                                        Fields.choice(context, "detail", Set.of("overall", "competency", "criterion")))
                                .orElseThrow(),
                        Fields.choice(context, "language", Set.of("fr", "en"))),
                context.formParams("proposal"));
    }
}
