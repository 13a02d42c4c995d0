package org.acquis.web.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.acquis.roster.CourseGroups;
import org.acquis.web.Texts;

/** The groups that a list can be narrowed to, by name, and last those who are in none known. */
final class GroupChoices {
    private GroupChoices() {}

    /** None where the platform tells no groups: then nothing is to be chosen. */
    static List<LearnersPage.Group> of(CourseGroups groups, List<LearnersPage.Row> rows, Texts texts) {
        Set<String> ids = new TreeSet<>();
        groups.members().values().forEach(ids::addAll);
        if (ids.isEmpty()) {
            return List.of();
        }
        List<LearnersPage.Group> choices = new ArrayList<>();
        for (String id : ids) {
            String name = groups.names().getOrDefault(id, "");
            String shown = name.isEmpty() ? texts.of("grid.list.group-unnamed", id) : name;
            choices.add(new LearnersPage.Group(id, texts.of("grid.list.group-count", shown, count(rows, id)), name));
        }
        choices.sort(Comparator.comparing(LearnersPage.Group::label));
        choices.add(new LearnersPage.Group(
                Selected.NO_GROUP, texts.of("grid.list.group-none", count(rows, Selected.NO_GROUP)), ""));
        return choices;
    }

    private static long count(List<LearnersPage.Row> rows, String group) {
        return rows.stream()
                .filter(row ->
                        !row.hidden() && Arrays.asList(row.groups().split(" ")).contains(group))
                .count();
    }
}
