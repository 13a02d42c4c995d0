package org.acquis;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.acquis.framework.VersionId;
import org.acquis.framework.drafts.Draft;
import org.acquis.framework.drafts.DraftId;
import org.acquis.framework.drafts.Part;
import org.acquis.framework.drafts.Parts;
import org.acquis.framework.drafts.PublishFinding;
import org.acquis.framework.drafts.PublishFinding.Problem;
import org.acquis.framework.drafts.PublishingDraft;
import org.acquis.framework.drafts.SelectDraft;
import org.acquis.framework.drafts.StartingDraft;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.versions.LockedVersion;
import org.acquis.framework.versions.SelectLockedVersions;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.platform.School;

/** Keeps what was read as a draft of a school, and publishes it where nothing is left to decide. */
final class KeepingImport {
    private static final int LONGEST_LABEL = 100;

    private final Database database;
    private final Clock clock;
    private final Consumer<String> told;

    /** @param told takes one line after the other */
    KeepingImport(Database database, Clock clock, Consumer<String> told) {
        this.database = database;
        this.clock = clock;
        this.told = told;
    }

    /** @throws SetupRefused for a label that no version can bear */
    static void check(Optional<String> label) {
        label.filter(text -> text.isBlank()
                        || text.length() > LONGEST_LABEL
                        || text.chars().anyMatch(Character::isISOControl))
                .ifPresent(text -> {
                    throw new SetupRefused("A version's label has 1 to " + LONGEST_LABEL + " visible characters.");
                });
    }

    /**
     * @param file its name
     * @param label to publish under; empty for a draft
     * @throws SetupRefused when it cannot be published; the draft is kept
     */
    void keep(School school, Reading.Understood reading, String file, Optional<String> label) {
        label.ifPresent(text -> refuseSecond(school, reading, text));
        AuditLog audit = new AuditLog(clock);
        DraftId id = new StartingDraft(database, audit, clock)
                .from(school.id().value(), reading, Optional.of(file), Optional.empty());
        Draft draft =
                new SelectDraft(database.sql()).of(school.id().value(), id).orElseThrow();
        draft.basedOn().ifPresent(version -> told.accept("It is another edition of " + known(school, version) + "."));
        if (label.isEmpty()) {
            told.accept(review(school, draft));
            return;
        }
        PublishingDraft.Outcome outcome = new PublishingDraft(database, audit, clock)
                .publish(school.id().value(), id, draft.edition(), label.get(), Optional.empty());
        if (outcome instanceof PublishingDraft.Outcome.Published published) {
            told.accept("Published as version " + label.get() + ", number "
                    + published.version().value() + ", of \"" + school.name() + "\".");
            return;
        }
        List<PublishFinding> findings =
                outcome instanceof PublishingDraft.Outcome.Refused refused ? refused.findings() : List.of();
        throw new SetupRefused("It was not published:\n"
                + findings.stream()
                        .map(finding -> "  " + sentence(finding, draft))
                        .collect(Collectors.joining("\n"))
                + "\n" + review(school, draft));
    }

    /** A script that runs twice must not publish twice. */
    private void refuseSecond(School school, Reading.Understood reading, String label) {
        locked(school).stream()
                .filter(each -> each.label().equals(label)
                        && each.framework().equals(reading.framework().identifier()))
                .findFirst()
                .ifPresent(each -> {
                    throw new SetupRefused("\"" + school.name() + "\" has this référentiel as version " + label
                            + " already, number " + each.id().value() + ". Choose another label.");
                });
    }

    private String known(School school, VersionId version) {
        return locked(school).stream()
                .filter(each -> each.id().equals(version))
                .map(each -> "version " + each.label() + ", number " + each.id().value())
                .findFirst()
                .orElse("version number " + version.value());
    }

    private List<LockedVersion> locked(School school) {
        return new SelectLockedVersions(database.sql()).of(school.id().value());
    }

    private static String review(School school, Draft draft) {
        int doubts = draft.content().doubts().size();
        return "It is kept as draft number " + draft.id().value() + " of \"" + school.name() + "\", with "
                + (doubts == 0 ? "no doubt" : doubts == 1 ? "1 doubt" : doubts + " doubts")
                + " to review. In the platform, open Acquis as an administrator or a certification engineer of this"
                + " school, then \"Frameworks\" (\"Référentiels\").";
    }

    private static String sentence(PublishFinding finding, Draft draft) {
        String about = new Parts(draft.content().framework())
                .find(finding.part())
                .map(Part::code)
                .map(code -> code + ": ")
                .orElse("");
        return about + said(finding.problem(), draft.content().doubts().size()) + " ["
                + finding.problem().code() + "]";
    }

    private static String said(Problem problem, int doubts) {
        return switch (problem) {
            case OPEN_DOUBTS -> doubts == 1 ? "one doubt is open" : doubts + " doubts are open";
            case LABEL_TAKEN -> "the référentiel has a version of this name already; give it another one";
            case NO_TITLE -> "the référentiel has no title";
            case NO_BLOCK -> "there is no bloc";
            case NO_ACTIVITY -> "this bloc has no activity";
            case NO_COMPETENCY -> "this activity has no competency";
            case NO_METHOD -> "this competency has no assessment method";
            case NO_CRITERION -> "this competency has no criterion";
            case NO_CODE -> "this part has no code";
            case CODE_TWICE -> "another part bears this code";
            case CODE_TOO_LONG -> "this code is too long";
            case WRONG_IDENTIFIER ->
                "an identifier is missing, longer than 36 characters or borne by another part; remove this part and add it"
                        + " again";
            case TITLE_TOO_LONG -> "the title of the référentiel is longer than 500 characters";
            case REGISTER_CODE_TOO_LONG -> "the code in the register is longer than 20 characters";
            case TEXT_TOO_LONG -> "a text of this part is longer than 10,000 characters";
            case METHOD_NAME_TOO_LONG ->
                "the name of the assessment method is longer than 200 characters; choose another kind";
            case WRONG_WEIGHT -> "the weight is no number above 0, up to 9,999, with at most three decimals";
            case TASK_WITHOUT_COMPETENCY -> "this task assesses no competency";
            case TASK_OF_UNKNOWN_COMPETENCY ->
                "this task assesses a competency that is not there; choose its competencies" + " again";
            case TASK_TITLE_TOO_LONG -> "the title of this task is longer than 1,000 characters";
            case LEVEL_TOO_LONG ->
                "a level of the scale has a name longer than 100 characters or a description longer than 10,000";
            case WRONG_SCALE -> "the scale needs points that rise, a level that is acquired and one that is not";
        };
    }
}
