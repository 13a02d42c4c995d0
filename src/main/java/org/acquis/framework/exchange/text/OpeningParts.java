package org.acquis.framework.exchange.text;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.Place;
import org.jspecify.annotations.Nullable;

/** Opens the parts of a draft one after another, each inside the one above it; a missing one is opened and doubted. */
final class OpeningParts {
    private final List<Doubt> doubts;
    private final boolean blocksNamed;
    private final Set<String> printed;
    private final DraftFramework draft = new DraftFramework();
    private final Map<String, List<SourceLine>> seen = new HashMap<>();
    private DraftFramework.@Nullable Block block;
    private DraftFramework.@Nullable Activity activity;
    private DraftFramework.@Nullable Competency competency;

    /**
     * @param blocksNamed blocks have a name of their own (Bloc 1, BC01), so that A1 is an activity
     * @param printed all codes of the source; none of them is given to a part without one
     */
    OpeningParts(List<Doubt> doubts, boolean blocksNamed, Set<String> printed) {
        this.doubts = doubts;
        this.blocksNamed = blocksNamed;
        this.printed = printed;
    }

    DraftFramework draft() {
        return draft;
    }

    Optional<DraftFramework.Block> block() {
        return Optional.ofNullable(block);
    }

    Optional<DraftFramework.Activity> activity() {
        return Optional.ofNullable(activity);
    }

    Optional<DraftFramework.Competency> competency() {
        return Optional.ofNullable(competency);
    }

    Set<String> codes() {
        return seen.keySet();
    }

    /** The lines below the code where it came first. */
    Optional<List<SourceLine>> earlier(PrintedCode code) {
        return code.code().isEmpty() ? Optional.empty() : Optional.ofNullable(seen.get(code.code()));
    }

    /** @return whether the block was only announced, by a table of contents above the table */
    boolean forgetAnnounced(String code) {
        boolean announced = draft.blocks.removeIf(listed -> listed.code.equals(code) && listed.activities.isEmpty());
        if (announced) {
            seen.remove(code);
        }
        return announced;
    }

    /** @return the lines of its title or statement, to be filled */
    List<SourceLine> open(PrintedCode code, Place place) {
        String name = code.code().isEmpty() ? nextActivityCode() : code.code();
        if (code.rank() == PrintedCode.Rank.BLOCK && draft.rncpCode.isEmpty()) {
            draft.rncpCode = Preamble.rncpCode(code.printed());
        }
        if (code.irregular()) {
            doubts.add(new Doubt.CodeCorrected(name, place, code.printed()));
        }
        List<SourceLine> words =
                switch (code.rank()) {
                    case BLOCK -> openBlock(name, place);
                    case ACTIVITY -> openActivity(name, place);
                    case COMPETENCY, CRITERION -> openCompetency(name, place);
                };
        if (code.code().isEmpty()) {
            doubts.add(new Doubt.ActivityWithoutCode(name, place));
        }
        return words;
    }

    List<SourceLine> openBlock(String code, Place place) {
        DraftFramework.Block opened = new DraftFramework.Block(code, place);
        seen.put(code, opened.title);
        draft.blocks.add(opened);
        block = opened;
        activity = null;
        competency = null;
        return opened.title;
    }

    List<SourceLine> openActivity(String code, Place place) {
        DraftFramework.Activity opened = new DraftFramework.Activity(code, place);
        seen.put(code, opened.title);
        blockAt(place).activities.add(opened);
        activity = opened;
        competency = null;
        return opened.title;
    }

    /** An activity without a code gets one from its place, and is doubted. */
    List<SourceLine> openUncodedActivity(Place place) {
        String code = nextActivityCode();
        doubts.add(new Doubt.ActivityWithoutCode(code, place));
        return openActivity(code, place);
    }

    List<SourceLine> openCompetency(String code, Place place) {
        DraftFramework.Competency opened = new DraftFramework.Competency(code, place);
        seen.put(code, opened.statement);
        activityAt(place).competencies.add(opened);
        competency = opened;
        return opened.statement;
    }

    /** A competency without a code gets one from its place, and is doubted. */
    List<SourceLine> openUncodedCompetency(Place place) {
        int owner = Math.max(1, draft.blocks.size());
        int number = block == null
                ? 1
                : 1
                        + block.activities.stream()
                                .mapToInt(each -> each.competencies.size())
                                .sum();
        while (printed.contains("C" + owner + "." + number) || seen.containsKey("C" + owner + "." + number)) {
            number++;
        }
        String code = "C" + owner + "." + number;
        doubts.add(new Doubt.CompetencyWithoutCode(code, place));
        return openCompetency(code, place);
    }

    private DraftFramework.Block blockAt(Place place) {
        if (block == null) {
            String code = blocksNamed ? "BC00" : "A0";
            doubts.add(new Doubt.Missing(code, place, Doubt.Missing.Part.BLOCK));
            openBlock(code, place);
        }
        return requireNonNull(block);
    }

    private DraftFramework.Activity activityAt(Place place) {
        if (activity == null) {
            DraftFramework.Block owner = blockAt(place);
            String code = nextActivityCode();
            doubts.add(new Doubt.Missing(code, place, Doubt.Missing.Part.ACTIVITY));
            openActivity(code, place).addAll(owner.title);
        }
        return requireNonNull(activity);
    }

    private String nextActivityCode() {
        int owner = Math.max(1, draft.blocks.size());
        int number = block == null ? 1 : block.activities.size() + 1;
        while (printed.contains("A" + owner + "." + number) || seen.containsKey("A" + owner + "." + number)) {
            number++;
        }
        return "A" + owner + "." + number;
    }
}
