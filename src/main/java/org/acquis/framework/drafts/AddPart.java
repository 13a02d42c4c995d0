package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.UnderstoodActivity;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodCompetency;
import org.acquis.framework.exchange.UnderstoodCriterion;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.Wording;

/**
 * A part that is missing, the last one below its parent.
 *
 * @param part identifier of the parent; empty: a bloc is added
 * @param words its title, statement or criterion
 */
public record AddPart(String part, String words) implements Edit {
    @Override
    public String act() {
        return "add";
    }

    @Override
    public Edited apply(DraftContent content) {
        if (words.isBlank()) {
            return Edit.refused(EditRefusal.NO_WORDS);
        }
        UnderstoodFramework framework = content.framework();
        if (part.isEmpty()) {
            return Edit.changed(content.with(framework.withBlocks(with(framework.blocks(), block(content)))));
        }
        Optional<Part> parent = new Parts(framework).find(part);
        if (parent.isEmpty()) {
            return Edit.refused(EditRefusal.PART_GONE);
        }
        return switch (parent.get().kind()) {
            case BLOCK ->
                Edit.changed(content.with(Reshaping.blocks(
                        framework,
                        block -> block.identifier().equals(part)
                                ? block.withActivities(with(block.activities(), activity(content, block)))
                                : block)));
            case ACTIVITY ->
                Edit.changed(content.with(Reshaping.activities(
                        framework,
                        activity -> activity.identifier().equals(part)
                                ? activity.withCompetencies(with(activity.competencies(), competency(content)))
                                : activity)));
            case COMPETENCY ->
                Edit.changed(content.with(Reshaping.competency(
                        framework,
                        part,
                        competency -> competency.withCriteria(with(
                                competency.criteria(),
                                UnderstoodCriterion.of(identifier(), "", wording(), new Place.Whole()))))));
            case CRITERION, TASK -> Edit.refused(EditRefusal.WRONG_PLACE);
        };
    }

    private UnderstoodBlock block(DraftContent content) {
        String code = new Parts(content.framework())
                .freeCode("A", content.framework().blocks().size() + 1);
        return new UnderstoodBlock(identifier(), code, wording(), List.of(), new Place.Whole());
    }

    private UnderstoodActivity activity(DraftContent content, UnderstoodBlock block) {
        String code = new Parts(content.framework())
                .freeCode(block.code() + ".", block.activities().size() + 1);
        return new UnderstoodActivity(identifier(), code, wording(), List.of(), new Place.Whole());
    }

    private UnderstoodCompetency competency(DraftContent content) {
        String code = new Parts(content.framework())
                .freeCode("C", content.framework().competencies().size() + 1);
        return new UnderstoodCompetency(identifier(), code, wording(), Optional.empty(), List.of(), new Place.Whole());
    }

    private Wording wording() {
        return Wording.label(new Bilingual(words, words));
    }

    private static String identifier() {
        return UUID.randomUUID().toString();
    }

    private static <T> List<T> with(List<T> known, T added) {
        List<T> more = new ArrayList<>(known);
        more.add(added);
        return more;
    }
}
