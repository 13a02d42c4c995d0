package org.acquis.web.framework;

import java.util.List;
import java.util.Optional;
import org.acquis.web.Notice;
import org.acquis.web.Shell;

/**
 * The review of a draft, one bloc at a time.
 *
 * @param address of the draft: every act is below it
 * @param edition that every act names
 * @param notice what was just done, or what could not be done
 * @param counts "4 blocs, 19 activités, ..."
 * @param open how many doubts there are in all
 * @param heading title, code and level
 * @param blocks one tab each
 * @param doubts of the bloc that is shown, and of the whole where the first bloc is shown
 * @param also what else the draft holds
 * @param fate what can become of the draft
 */
public record DraftPage(
        Shell shell,
        String address,
        long edition,
        Optional<Notice> notice,
        String source,
        String counts,
        int open,
        boolean undoable,
        boolean redoable,
        Heading heading,
        List<BlockTab> blocks,
        List<DoubtCard> doubts,
        List<ActivityCard> activities,
        List<Link> also,
        Fate fate) {
    public DraftPage {
        blocks = List.copyOf(blocks);
        doubts = List.copyOf(doubts);
        activities = List.copyOf(activities);
        also = List.copyOf(also);
    }

    /** @param path of another page of the draft, below its address */
    public record Link(String path, String word) {}

    public record Heading(String title, String rncpCode, String level) {}

    /** Where the doubts stand: on this page or, where it has none, on that of the first bloc that has. */
    public String doubtsPath() {
        return doubts.isEmpty()
                ? blocks.stream()
                        .filter(block -> block.doubts() > 0)
                        .map(block -> block.path() + "#doubts")
                        .findFirst()
                        .orElse("#result-title")
                : "#doubts";
    }

    /** @param doubts how many are open in this bloc */
    public record BlockTab(String path, String code, String title, String counts, int doubts, boolean current) {}

    /**
     * Where a text can be cut in two.
     *
     * @param at offset in the text
     * @param words with which the second half would begin
     */
    public record Cut(int at, String words) {}

    /** @param marked the line that the doubt is about */
    public record ExcerptLine(String place, String text, boolean marked) {}

    /**
     * @param part its identifier; empty for the whole
     * @param subject its code
     * @param result the words as they were understood
     * @param accept the doubt can be accepted
     * @param merge identifier of the criterion that can be merged with the one before; empty: none
     * @param join a word can be joined
     * @param split identifier of the criterion that can be split; empty: none
     * @param cuts where
     * @param move identifier of the criterion that can be moved; empty: none
     */
    public record DoubtCard(
            int number,
            String part,
            String subject,
            String place,
            String reason,
            String result,
            List<ExcerptLine> excerpt,
            boolean accept,
            String merge,
            boolean join,
            String split,
            List<Cut> cuts,
            String move) {
        /** Id in the page. */
        public String place() {
            return place(number);
        }

        static String place(int number) {
            return "doubt-" + number;
        }

        public DoubtCard {
            excerpt = List.copyOf(excerpt);
            cuts = List.copyOf(cuts);
        }
    }

    public record ActivityCard(String identifier, String code, String title, List<CompetencyCard> competencies) {
        public ActivityCard {
            competencies = List.copyOf(competencies);
        }
    }

    /** @param label in our own words, where there is one beside the official words */
    public record CompetencyCard(
            String identifier,
            String code,
            String words,
            Optional<String> label,
            Optional<MethodCard> method,
            List<CriterionCard> criteria,
            List<ExcerptLine> source) {
        public CompetencyCard {
            criteria = List.copyOf(criteria);
            source = List.copyOf(source);
        }
    }

    public record MethodCard(String kind, String brief, String caseKind) {}

    /** @param before id in the page of the criterion that it can be merged with; empty: it is the first */
    public record CriterionCard(
            String identifier,
            String code,
            String words,
            Optional<String> label,
            Optional<String> before,
            List<Cut> cuts) {
        /** Id in the page. */
        public String place() {
            return "part-" + identifier;
        }

        public CriterionCard {
            cuts = List.copyOf(cuts);
        }
    }

    /** A competency that a criterion can be moved to. */
    public record Target(String identifier, String name) {}

    /**
     * @param based it was made from a version, or seems to be an edition of one
     * @param wordingOf the version that can get these official words; empty: none
     * @param differences where the document is built otherwise than the version that it seems to be an edition of
     * @param findings what has to be mended before
     */
    public record Fate(
            boolean based,
            Optional<String> wordingOf,
            List<String> differences,
            List<String> findings,
            List<Target> targets) {
        public Fate {
            differences = List.copyOf(differences);
            findings = List.copyOf(findings);
            targets = List.copyOf(targets);
        }

        public boolean ready() {
            return findings.isEmpty();
        }
    }
}
