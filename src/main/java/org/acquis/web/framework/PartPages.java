package org.acquis.web.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CaseKind;
import org.acquis.framework.MethodKind;
import org.acquis.framework.drafts.Draft;
import org.acquis.framework.drafts.Part;
import org.acquis.framework.drafts.PartKind;
import org.acquis.framework.drafts.Parts;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.UnderstoodScale;
import org.acquis.framework.exchange.Wording;
import org.acquis.web.Notice;
import org.acquis.web.Shell;
import org.acquis.web.Texts;

/** Composes the page of one part. */
final class PartPages {
    private static final Bilingual NONE = new Bilingual("", "");
    private static final int LONGEST_IN_LIST = 60;

    private final Draft draft;
    private final UnderstoodFramework framework;
    private final Parts parts;
    private final Texts texts;
    private final Typed typed;

    PartPages(Draft draft, Texts texts, Typed typed) {
        this.draft = draft;
        this.framework = draft.content().framework();
        this.parts = new Parts(framework);
        this.texts = texts;
        this.typed = typed;
    }

    PartPage page(UnaryOperator<String> address, Shell shell, Part part, Optional<Notice> notice) {
        String own = address.apply("");
        return new PartPage(
                shell,
                own,
                own + "?block=" + part.block() + "#part-" + part.identifier(),
                draft.edition(),
                notice,
                part.identifier(),
                part.kind() != PartKind.CRITERION,
                words(part),
                criterion(part),
                method(part),
                places(part),
                below(part),
                parts.all().stream()
                        .filter(each -> each.parent().equals(part.identifier()))
                        .map(each -> new PartPage.Child(
                                address.apply("/part/" + each.identifier()),
                                each.code(),
                                each.wording().shown()))
                        .toList());
    }

    private PartPage.Words words(Part part) {
        Bilingual label = part.wording().label().orElse(NONE);
        return new PartPage.Words(
                typed.or("code", part.code()),
                typed.or("official", part.wording().official().orElse("")),
                typed.or("label-fr", label.fr()),
                typed.or("label-en", label.en()));
    }

    private Optional<PartPage.CriterionForm> criterion(Part part) {
        return framework.criteria().stream()
                .filter(each -> each.identifier().equals(part.identifier()))
                .findFirst()
                .map(criterion -> new PartPage.CriterionForm(
                        typed.or("weight", texts.exactNumber(criterion.weight())),
                        typed.ticked("essential", "weight", criterion.essential()),
                        typed.or("indicators", String.join("\n", criterion.indicators())),
                        typed.or("note", criterion.note().orElse("")),
                        levels(criterion)));
    }

    private List<PartPage.LevelField> levels(UnderstoodCriterion criterion) {
        List<PartPage.LevelField> fields = new ArrayList<>();
        for (UnderstoodScale.Step step : framework.scaleOrUsual().levels()) {
            int index = fields.size();
            String known = index < criterion.levels().size()
                    ? criterion.levels().get(index).descriptor().orElse("")
                    : "";
            String name = "level-" + index;
            fields.add(new PartPage.LevelField(name, texts.in(step.label()), typed.or(name, known)));
        }
        return fields;
    }

    private Optional<PartPage.MethodForm> method(Part part) {
        return framework.competencies().stream()
                .filter(each -> each.identifier().equals(part.identifier()))
                .findFirst()
                .map(this::method);
    }

    private PartPage.MethodForm method(UnderstoodCompetency competency) {
        Optional<UnderstoodMethod> method = competency.method();
        String kind = typed.or("kind", method.map(each -> each.kind().code()).orElse(MethodKind.SIMULATION.code()));
        String caseKind =
                typed.or("case", method.map(each -> each.caseKind().code()).orElse(CaseKind.EITHER.code()));
        Bilingual brief =
                method.map(UnderstoodMethod::brief).flatMap(Wording::label).orElse(NONE);
        Bilingual frame = method.flatMap(UnderstoodMethod::accommodations)
                .map(Wording::labelled)
                .orElse(NONE);
        return new PartPage.MethodForm(
                Arrays.stream(MethodKind.values())
                        .map(each -> new PartPage.Choice(
                                each.code(),
                                texts.of("framework.method." + each.code()),
                                each.code().equals(kind)))
                        .toList(),
                Arrays.stream(CaseKind.values())
                        .map(each -> new PartPage.Choice(
                                each.code(),
                                texts.of("framework.case." + each.code()),
                                each.code().equals(caseKind)))
                        .toList(),
                typed.or(
                        "brief", method.flatMap(each -> each.brief().official()).orElse("")),
                typed.or("brief-fr", brief.fr()),
                typed.or("brief-en", brief.en()),
                typed.or("frame-fr", frame.fr()),
                typed.or("frame-en", frame.en()));
    }

    /** Where the part could belong instead: activities stand with their bloc, competencies with their activity. */
    private List<PartPage.Place> places(Part part) {
        return switch (part.kind()) {
            case CRITERION -> places(part, PartKind.COMPETENCY);
            case COMPETENCY -> places(part, PartKind.ACTIVITY);
            case ACTIVITY -> places(part, PartKind.BLOCK);
            case BLOCK, TASK -> List.of();
        };
    }

    private List<PartPage.Place> places(Part part, PartKind above) {
        return parts.all().stream()
                .filter(each -> each.kind() == above && !each.identifier().equals(part.parent()))
                .map(each -> new PartPage.Place(each.identifier(), each.code() + " " + shortened(each)))
                .toList();
    }

    private String shortened(Part part) {
        String words = texts.in(part.wording().labelled());
        return words.length() <= LONGEST_IN_LIST ? words : words.substring(0, LONGEST_IN_LIST - 1) + "…";
    }

    private Optional<String> below(Part part) {
        return switch (part.kind()) {
            case BLOCK -> Optional.of(texts.of("framework.add-activity"));
            case ACTIVITY -> Optional.of(texts.of("framework.add-competency"));
            case COMPETENCY -> Optional.of(texts.of("framework.add-criterion"));
            case CRITERION, TASK -> Optional.empty();
        };
    }
}
