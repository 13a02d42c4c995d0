package org.acquis.web.framework;

import java.util.List;
import java.util.Optional;
import org.acquis.web.Notice;
import org.acquis.web.Shell;

/**
 * One part of a draft with its forms. Values are those of the draft or, after a refusal, those that were typed.
 *
 * @param address of the draft: every act is below it
 * @param back to the review of its bloc
 * @param coded its code can be changed
 * @param places where the part could belong instead
 * @param below what can be added below it, such as "Critère"; empty: nothing
 */
public record PartPage(
        Shell shell,
        String address,
        String back,
        long edition,
        Optional<Notice> notice,
        String identifier,
        boolean coded,
        Words words,
        Optional<CriterionForm> criterion,
        Optional<MethodForm> method,
        List<Place> places,
        Optional<String> below,
        List<Child> children) {
    public PartPage {
        places = List.copyOf(places);
        children = List.copyOf(children);
    }

    public record Words(String code, String official, String labelFr, String labelEn) {}

    /** @param levels one descriptor for each level of the scale */
    public record CriterionForm(
            String weight, boolean essential, String indicators, String note, List<LevelField> levels) {
        public CriterionForm {
            levels = List.copyOf(levels);
        }
    }

    public record LevelField(String name, String level, String descriptor) {}

    public record MethodForm(
            List<Choice> kinds,
            List<Choice> cases,
            String official,
            String briefFr,
            String briefEn,
            String accommodationsFr,
            String accommodationsEn) {
        public MethodForm {
            kinds = List.copyOf(kinds);
            cases = List.copyOf(cases);
        }
    }

    public record Choice(String value, String word, boolean chosen) {}

    public record Place(String identifier, String name) {}

    public record Child(String path, String code, String words) {}
}
