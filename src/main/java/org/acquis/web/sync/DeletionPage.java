package org.acquis.web.sync;

import java.util.List;
import org.acquis.web.Shell;

/**
 * Asks before columns are deleted, and says what the platform loses.
 *
 * @param title with how many columns
 * @param button the same as an act
 */
public record DeletionPage(Shell shell, String title, String button, List<SyncPage.LostRow> columns) {
    public DeletionPage {
        columns = List.copyOf(columns);
    }
}
