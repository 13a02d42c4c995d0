package org.acquis.demo;

import java.util.List;
import org.acquis.demo.copying.CopyingActivity;
import org.acquis.demo.copying.RemovingActivity;
import org.acquis.demo.copying.RestoringCourse;
import org.acquis.demo.linking.SavingContent;
import org.acquis.demo.linking.Selections;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoCourse;
import org.acquis.demo.site.DemoPerson;
import org.acquis.demo.trial.SelectionSwitch;
import org.jooq.DSLContext;

/** What the buttons of the course page do, for tests that press none. */
public final class DemoTeacher {
    private final DSLContext sql;
    private final SelectionSwitch selection;

    DemoTeacher(DSLContext sql, SelectionSwitch selection) {
        this.sql = sql;
        this.selection = selection;
    }

    /** "Save and return to course", on what this person selected last. @return the activities made */
    public List<DemoActivity> saveSelected(DemoPerson person) {
        return new Selections(sql)
                .newest(person)
                .map(chosen -> new SavingContent(sql, selection).save(chosen, chosen.items()))
                .orElse(List.of());
    }

    /** A copy in the same course, with ids of its own. */
    public DemoActivity duplicate(DemoActivity activity) {
        return new CopyingActivity(sql).duplicate(activity, activity.name() + " (copie)");
    }

    /** With its own column; those made through the API stay. */
    public void remove(DemoActivity activity) {
        new RemovingActivity(sql).remove(activity);
    }

    /** A new course with everything this one has, under new ids. @param withGrades or else the gradebook is empty */
    public DemoCourse restore(DemoCourse origin, boolean withGrades) {
        return new RestoringCourse(sql).restore(origin, "copie", withGrades);
    }
}
