package org.acquis.web.mapping;

import java.util.List;
import org.acquis.web.Shell;

/**
 * Judgements would stop counting: says how many, carries the whole choice on.
 *
 * @param consequence how many judgements of how many learners
 * @param fields of the form, as they were sent
 */
public record ConfirmPage(Shell shell, String consequence, List<Field> fields) {
    /** A hidden field. */
    public record Field(String name, String value) {}
}
