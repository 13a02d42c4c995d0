package org.acquis.demo.copying;

import org.acquis.demo.gradebook.Columns;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.gradebook.OwnColumn;
import org.acquis.demo.site.Activities;
import org.acquis.demo.site.DemoActivity;
import org.jooq.DSLContext;

/**
 * Duplicates an activity: address, custom parameters and what its own column says of itself are kept; the copy has ids
 * of its own and no grades. Columns made through the API stay with the original.
 */
public final class CopyingActivity {
    private final DSLContext sql;

    public CopyingActivity(DSLContext sql) {
        this.sql = sql;
    }

    /** @param name of the copy */
    public DemoActivity duplicate(DemoActivity original, String name) {
        return sql.transactionResult(tx -> copy(tx.dsl(), original, original.courseId(), name));
    }

    static DemoActivity copy(DSLContext in, DemoActivity original, long courseId, String name) {
        DemoActivity copy = new Activities(in)
                .add(new Activities.NewActivity(
                        courseId,
                        original.toolId(),
                        original.section(),
                        name,
                        original.intro(),
                        original.url(),
                        original.customParameters(),
                        original.acceptsGrades()));
        Columns columns = new Columns(in);
        columns.ofActivity(original.id()).stream()
                .filter(DemoColumn::isOwnOfActivity)
                .forEach(own -> columns.addOwn(copy, OwnColumn.like(own)));
        return copy;
    }
}
