package org.acquis.framework.drafts;

/** It is right as it was understood. */
public record AcceptDoubt(int number) implements Edit {
    @Override
    public String act() {
        return "accept";
    }

    @Override
    public String part() {
        return "";
    }

    @Override
    public Edited apply(DraftContent content) {
        return content.doubt(number)
                .<Edited>map(doubt -> Edit.changed(content.without(doubt)))
                .orElse(Edit.refused(EditRefusal.PART_GONE));
    }
}
