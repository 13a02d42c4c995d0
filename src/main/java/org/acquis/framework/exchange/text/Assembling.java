package org.acquis.framework.exchange.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.acquis.framework.CaseKind;
import org.acquis.framework.MethodKind;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.Doubt.Missing.Part;
import org.acquis.framework.exchange.Identifiers;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodHeading;
import org.acquis.framework.exchange.UnderstoodMethod;
import org.acquis.framework.exchange.UnderstoodTask;
import org.acquis.framework.exchange.Wording;

/** Makes values of a draft: joins lines into texts, gives identifiers and says what is missing. */
final class Assembling {
    private final Identifiers identifiers;
    private final JoiningLines joining;
    private final List<Doubt> doubts;
    private final Map<Integer, List<UnderstoodCompetency>> tasks = new TreeMap<>();
    private final Map<Integer, String> taskNames = new HashMap<>();

    Assembling(Identifiers identifiers, JoiningLines joining, List<Doubt> doubts) {
        this.identifiers = identifiers;
        this.joining = joining;
        this.doubts = doubts;
    }

    UnderstoodFramework assembled(DraftFramework draft) {
        UnderstoodHeading heading = Preamble.heading(draft.preamble, draft.rncpCode);
        if (heading.title().isEmpty()) {
            doubts.add(new Doubt.Missing("", new Place.Whole(), Part.TITLE));
        }
        List<UnderstoodBlock> blocks = draft.blocks.stream().map(this::block).toList();
        codesSkipped(draft);
        return new UnderstoodFramework(
                identifiers.document(),
                heading,
                blocks,
                tasks(),
                new AccommodationText(joining, doubts).rules(draft.accommodations),
                Optional.empty(),
                doubts.stream()
                        .sorted(Comparator.comparing(Doubt::place, Assembling::inOrder))
                        .toList());
    }

    private UnderstoodBlock block(DraftFramework.Block block) {
        if (block.activities.isEmpty()) {
            doubts.add(new Doubt.Missing(block.code, block.place, Part.COMPETENCIES));
        }
        return new UnderstoodBlock(
                identifiers.of("block " + block.code),
                block.code,
                wording(block.title, block.code),
                block.activities.stream().map(this::activity).toList(),
                block.place);
    }

    private UnderstoodActivity activity(DraftFramework.Activity activity) {
        if (activity.competencies.isEmpty()) {
            doubts.add(new Doubt.Missing(activity.code, activity.place, Part.COMPETENCIES));
        }
        return new UnderstoodActivity(
                identifiers.of("activity " + activity.code),
                activity.code,
                wording(activity.title, activity.code),
                activity.competencies.stream().map(this::competency).toList(),
                activity.place);
    }

    private UnderstoodCompetency competency(DraftFramework.Competency draft) {
        if (draft.method.isEmpty()) {
            doubts.add(new Doubt.Missing(draft.code, draft.place, Part.METHOD));
        }
        if (draft.criteria.isEmpty()) {
            doubts.add(new Doubt.Missing(draft.code, draft.place, Part.CRITERIA));
        }
        List<UnderstoodCriterion> criteria = new ArrayList<>();
        for (List<SourceLine> lines : draft.criteria) {
            criteria.add(criterion(lines, draft.code + ".K" + (criteria.size() + 1)));
        }
        Wording statement = wording(draft.statement, draft.code);
        unfinished(statement.shown(), draft.code, draft.statement, draft.place);
        UnderstoodCompetency competency = new UnderstoodCompetency(
                identifiers.of("competency " + draft.code),
                draft.code,
                statement,
                draft.method.map(method -> method(method, draft.code)),
                criteria,
                draft.place);
        draft.method.flatMap(method -> method.label.number()).ifPresent(number -> {
            tasks.computeIfAbsent(number, first -> new ArrayList<>()).add(competency);
            taskNames.putIfAbsent(
                    number, draft.method.orElseThrow().label.printed().orElse("Épreuve " + number));
        });
        return competency;
    }

    private UnderstoodCriterion criterion(List<SourceLine> lines, String code) {
        Wording wording = wording(lines, code);
        unfinished(wording.shown(), code, lines, new Place.Whole());
        return UnderstoodCriterion.of(
                identifiers.of("criterion " + code),
                code,
                wording,
                lines.isEmpty() ? new Place.Whole() : lines.get(0).place());
    }

    private UnderstoodMethod method(DraftFramework.Method draft, String code) {
        if (draft.brief.isEmpty()) {
            doubts.add(new Doubt.Missing(code, draft.place, Part.BRIEF));
        }
        Optional<String> printed = draft.label.printed();
        Wording brief = draft.brief.isEmpty() ? Wording.official(printed.orElse(code)) : wording(draft.brief, code);
        return new UnderstoodMethod(
                identifiers.of("method " + code),
                printed.isPresent() ? draft.label.kind() : kindIn(brief.shown()),
                printed,
                caseKind(brief.shown()),
                brief,
                draft.accommodations.isEmpty() ? Optional.empty() : Optional.of(wording(draft.accommodations, code)),
                draft.place);
    }

    private static MethodKind kindIn(String brief) {
        String text = Folded.of(brief);
        return text.contains("mise en situation")
                ? MethodKind.SIMULATION
                : text.contains("memoire professionnel") ? MethodKind.DISSERTATION : MethodKind.OTHER;
    }

    /** A document that says nothing allows both. */
    private static CaseKind caseKind(String brief) {
        String text = Folded.of(brief).replace("temps reel", "");
        boolean real = text.matches("(?s).*\\breel(?:le)?s?\\b.*");
        boolean fictional = text.matches("(?s).*\\b(?:fictif|fictive|simule|simulee|reconstitue|reconstituee)s?\\b.*");
        return real == fictional ? CaseKind.EITHER : real ? CaseKind.REAL : CaseKind.FICTIONAL;
    }

    private List<UnderstoodTask> tasks() {
        List<UnderstoodTask> told = new ArrayList<>();
        tasks.forEach((number, competencies) -> {
            Wording name = Wording.official(taskNames.getOrDefault(number, "Épreuve " + number));
            UnderstoodMethod first = competencies.get(0).method().orElseThrow();
            told.add(new UnderstoodTask(
                    identifiers.of("task " + number),
                    "T" + number,
                    name.labelled(),
                    first.brief().labelled(),
                    together(competencies),
                    competencies.stream().map(UnderstoodCompetency::identifier).toList(),
                    first.place()));
        });
        return told;
    }

    private static CaseKind together(List<UnderstoodCompetency> competencies) {
        Set<CaseKind> kinds = new HashSet<>();
        competencies.forEach(competency -> competency.method().ifPresent(method -> kinds.add(method.caseKind())));
        return kinds.contains(CaseKind.REAL)
                ? CaseKind.REAL
                : kinds.contains(CaseKind.FICTIONAL) ? CaseKind.FICTIONAL : CaseKind.EITHER;
    }

    /** A document numbers its competencies within a block from 1 on. */
    private void codesSkipped(DraftFramework draft) {
        for (DraftFramework.Block block : draft.blocks) {
            String before = "";
            for (DraftFramework.Activity activity : block.activities) {
                for (DraftFramework.Competency competency : activity.competencies) {
                    String missing = next(before);
                    int dot = competency.code.lastIndexOf('.');
                    boolean sameSeries = dot > 0 && missing.startsWith(competency.code.substring(0, dot + 1));
                    if (sameSeries && !missing.equals(competency.code)) {
                        doubts.add(new Doubt.CodeSkipped(competency.code, competency.place, missing));
                    }
                    before = competency.code;
                }
            }
        }
    }

    private static String next(String code) {
        int dot = code.lastIndexOf('.');
        return dot < 0 ? "" : code.substring(0, dot + 1) + (Integer.parseInt(code.substring(dot + 1)) + 1);
    }

    private void unfinished(String text, String code, List<SourceLine> lines, Place otherwise) {
        if (SentenceEnd.of(text) == SentenceEnd.OPEN) {
            Place place =
                    lines.isEmpty() ? otherwise : lines.get(lines.size() - 1).place();
            doubts.add(new Doubt.Unfinished(code, place, text.substring(Math.max(0, text.length() - 40))));
        }
    }

    /** A part without any words shows its code, and something else says that they are missing. */
    private Wording wording(List<SourceLine> lines, String code) {
        String text = joining.joined(lines, (word, place) -> doubts.add(new Doubt.HyphenKept(code, place, word)));
        return Wording.official(text.isEmpty() ? code : text);
    }

    private static int inOrder(Place one, Place other) {
        if (one instanceof Place.Line first && other instanceof Place.Line second) {
            return Integer.compare(first.number(), second.number());
        }
        if (one instanceof Place.Page first && other instanceof Place.Page second) {
            return Comparator.comparingInt(Place.Page::number)
                    .thenComparingInt(Place.Page::line)
                    .compare(first, second);
        }
        return Boolean.compare(other instanceof Place.Whole, one instanceof Place.Whole);
    }
}
