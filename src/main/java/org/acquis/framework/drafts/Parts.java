package org.acquis.framework.drafts;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.Wording;

/** All parts of a framework by identifier, in its order. */
public final class Parts {
    private final Map<String, Part> all = new LinkedHashMap<>();
    private final Map<String, Part> coded = new HashMap<>();

    public Parts(UnderstoodFramework framework) {
        for (UnderstoodBlock block : framework.blocks()) {
            String id = block.identifier();
            add(new Part(PartKind.BLOCK, id, block.code(), block.title(), "", id, block.place()));
            block.activities().forEach(activity -> activity(activity, id));
        }
        framework
                .tasks()
                .forEach(task -> add(new Part(
                        PartKind.TASK,
                        task.identifier(),
                        task.code(),
                        Wording.label(task.title()),
                        "",
                        "",
                        task.place())));
    }

    private void activity(UnderstoodActivity activity, String block) {
        String id = activity.identifier();
        add(new Part(PartKind.ACTIVITY, id, activity.code(), activity.title(), block, block, activity.place()));
        for (UnderstoodCompetency competency : activity.competencies()) {
            String own = competency.identifier();
            add(new Part(
                    PartKind.COMPETENCY,
                    own,
                    competency.code(),
                    competency.statement(),
                    id,
                    block,
                    competency.place()));
            for (UnderstoodCriterion criterion : competency.criteria()) {
                add(new Part(
                        PartKind.CRITERION,
                        criterion.identifier(),
                        criterion.code(),
                        criterion.wording(),
                        own,
                        block,
                        criterion.place()));
            }
        }
    }

    private void add(Part part) {
        if (all.putIfAbsent(part.identifier(), part) == null) {
            coded.putIfAbsent(part.code(), part);
        }
    }

    public Optional<Part> find(String identifier) {
        return Optional.ofNullable(all.get(identifier));
    }

    /** The part that bears a code; codes are unique, except that a block's may be repeated by nothing else. */
    public Optional<Part> coded(String code) {
        return Optional.ofNullable(coded.get(code));
    }

    /** Another part has this code; whoever keeps his own is left alone, publishing finds codes that are given twice. */
    boolean isTaken(String code, String part) {
        return find(part).filter(own -> own.code().equals(code)).isEmpty()
                && coded(code).isPresent();
    }

    /** The start and the first number from this one on that make a code which no part has. */
    String freeCode(String start, int from) {
        int number = from;
        while (coded(start + number).isPresent()) {
            number++;
        }
        return start + number;
    }

    public Collection<Part> all() {
        return all.values();
    }
}
