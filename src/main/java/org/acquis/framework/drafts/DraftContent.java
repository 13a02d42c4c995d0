package org.acquis.framework.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.UnderstoodFramework;

/**
 * What a draft holds at one moment.
 *
 * @param framework codes of criteria are those that publishing would give
 * @param doubts open ones, in the order of the source; nothing is published while there is one
 * @param kept codes of earlier versions
 */
public record DraftContent(UnderstoodFramework framework, List<OpenDoubt> doubts, KeptCodes kept) {
    public DraftContent {
        framework = framework.withDoubts(List.of());
        doubts = List.copyOf(doubts);
    }

    /** As a reading gave it. */
    static DraftContent of(UnderstoodFramework read, KeptCodes kept) {
        Parts parts = new Parts(read);
        List<OpenDoubt> doubts = new ArrayList<>();
        for (Doubt doubt : read.doubts()) {
            String part = parts.coded(doubt.about()).map(Part::identifier).orElse("");
            doubts.add(OpenDoubt.of(doubts.size() + 1, doubt, part));
        }
        return new DraftContent(new GivingCodes(kept).in(read), doubts, kept);
    }

    public Optional<OpenDoubt> doubt(int number) {
        return doubts.stream().filter(doubt -> doubt.number() == number).findFirst();
    }

    /** The same doubts on a changed framework, whose criteria get their codes anew. */
    DraftContent with(UnderstoodFramework changed) {
        return new DraftContent(new GivingCodes(kept).in(changed), doubts, kept);
    }

    /** The same, whose criteria get their codes anew. */
    DraftContent keeping(KeptCodes codes) {
        return new DraftContent(new GivingCodes(codes).in(framework), doubts, codes);
    }

    DraftContent without(OpenDoubt settled) {
        return new DraftContent(
                framework,
                doubts.stream()
                        .filter(doubt -> doubt.number() != settled.number())
                        .toList(),
                kept);
    }

    /** Doubts about parts that are gone are settled with them. */
    DraftContent doubtsEach(UnaryOperator<OpenDoubt> each) {
        return new DraftContent(framework, doubts.stream().map(each).toList(), kept);
    }

    DraftContent withoutDoubtsAboutNothing() {
        Parts parts = new Parts(framework);
        return new DraftContent(
                framework,
                doubts.stream()
                        .filter(doubt -> doubt.part().isEmpty()
                                || parts.find(doubt.part()).isPresent())
                        .toList(),
                kept);
    }
}
