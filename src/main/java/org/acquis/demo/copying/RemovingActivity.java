package org.acquis.demo.copying;

import org.acquis.demo.gradebook.Columns;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.site.Activities;
import org.acquis.demo.site.DemoActivity;
import org.jooq.DSLContext;

/**
 * Removes an activity with its own column. Columns made for it through the API stay, are listed under the dead link and
 * go on taking scores: the tool has to delete them.
 */
public final class RemovingActivity {
    private final DSLContext sql;

    public RemovingActivity(DSLContext sql) {
        this.sql = sql;
    }

    public void remove(DemoActivity activity) {
        sql.transaction(tx -> {
            Columns columns = new Columns(tx.dsl());
            columns.ofActivity(activity.id()).stream()
                    .filter(DemoColumn::isOwnOfActivity)
                    .forEach(own -> columns.delete(own.id()));
            new Activities(tx.dsl()).delete(activity.id());
        });
    }
}
