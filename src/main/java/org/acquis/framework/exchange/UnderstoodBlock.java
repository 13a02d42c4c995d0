package org.acquis.framework.exchange;

import java.util.List;

/**
 * A bloc de compétences of the file.
 *
 * @param code normalised, such as A1 or BC01; unique in the framework, like the codes of all other parts
 */
public record UnderstoodBlock(
        String identifier, String code, Wording title, List<UnderstoodActivity> activities, Place place) {
    public UnderstoodBlock {
        activities = List.copyOf(activities);
    }

    public UnderstoodBlock with(String changedCode, Wording changedTitle) {
        return new UnderstoodBlock(identifier, changedCode, changedTitle, activities, place);
    }

    public UnderstoodBlock withActivities(List<UnderstoodActivity> changed) {
        return new UnderstoodBlock(identifier, code, title, changed, place);
    }

    public UnderstoodBlock withIdentifier(String changed) {
        return new UnderstoodBlock(changed, code, title, activities, place);
    }
}
