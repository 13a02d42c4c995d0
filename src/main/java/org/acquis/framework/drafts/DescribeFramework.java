package org.acquis.framework.drafts;

import java.util.Optional;
import org.acquis.framework.exchange.UnderstoodHeading;
import org.acquis.framework.exchange.Wording;

/** What stands above the table: title, number in the register, level of the qualification. */
public record DescribeFramework(String title, Optional<String> rncpCode, Optional<Integer> level) implements Edit {
    @Override
    public String act() {
        return "describe";
    }

    @Override
    public String part() {
        return "";
    }

    @Override
    public Edited apply(DraftContent content) {
        if (title.isBlank()) {
            return Edit.refused(EditRefusal.NO_WORDS);
        }
        UnderstoodHeading heading = content.framework().heading();
        Wording named =
                heading.title().filter(known -> known.shown().equals(title)).orElse(Wording.official(title));
        DraftContent changed = content.with(content.framework().withHeading(heading.with(named, rncpCode, level)));
        return Edit.changed(changed.doubts().stream()
                .filter(doubt -> doubt.code().equals("title-missing"))
                .reduce(changed, DraftContent::without, (one, other) -> other));
    }
}
