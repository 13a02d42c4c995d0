package org.acquis.framework.drafts;

import java.util.Optional;

/** The hyphen at the end of a line was the printer's: the two halves are one word. */
public record JoinWord(int number) implements Edit {
    @Override
    public String act() {
        return "join-word";
    }

    @Override
    public String part() {
        return "";
    }

    @Override
    public Edited apply(DraftContent content) {
        Optional<OpenDoubt> doubt =
                content.doubt(number).filter(each -> each.words().isPresent());
        if (doubt.isEmpty()) {
            return Edit.refused(EditRefusal.PART_GONE);
        }
        String word = doubt.get().words().orElseThrow();
        String joined = word.replace("-", "").replace("\u2010", "");
        var changed = new RewordingPart(doubt.get().part())
                .in(content.framework(), wording -> wording.replaced(word, joined));
        return Edit.changed(content.with(changed).without(doubt.get()));
    }
}
