package org.acquis.framework.exchange.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.Doubt.Missing.Part;
import org.acquis.framework.exchange.Identifiers;
import org.acquis.framework.exchange.Place;
import org.acquis.framework.exchange.UnderstoodBlock;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.UnderstoodHeading;
import org.acquis.framework.exchange.Wording;
import org.acquis.framework.exchange.text.Preamble;
import org.acquis.framework.exchange.text.PrintedCode;

/** One entry of the French national register (RNCP), filled while its file is read. It names blocks but no criteria. */
final class RegisterEntry {
    private static final Pattern LEVEL = Pattern.compile("[3-8]");
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    String number = "";
    String title = "";
    String level = "";
    String from = "";
    String until = "";
    String certifier = "";
    final List<Block> blocks = new ArrayList<>();

    record Block(String code, String title, Place place) {}

    boolean isEmpty() {
        return number.isEmpty() && title.isEmpty() && blocks.isEmpty();
    }

    UnderstoodFramework framework(Identifiers identifiers) {
        List<Doubt> doubts = new ArrayList<>();
        if (title.isEmpty()) {
            doubts.add(new Doubt.Missing("", new Place.Whole(), Part.TITLE));
        }
        doubts.add(new Doubt.Missing("", new Place.Whole(), Part.CRITERIA));
        Set<String> codes = new HashSet<>();
        List<UnderstoodBlock> found = new ArrayList<>();
        for (Block block : blocks) {
            String code = code(block.code(), codes);
            doubts.add(new Doubt.Missing(code, block.place(), Part.COMPETENCIES));
            String words = block.title().isEmpty() ? code : block.title();
            found.add(new UnderstoodBlock(
                    identifiers.of("block " + code), code, Wording.official(words), List.of(), block.place()));
        }
        return new UnderstoodFramework(
                identifiers.document(), heading(), found, List.of(), List.of(), Optional.empty(), doubts);
    }

    private UnderstoodHeading heading() {
        return new UnderstoodHeading(
                present(title).map(Wording::official),
                present(certifier),
                Preamble.rncpCode(number),
                Stream.of(LEVEL.matcher(level))
                        .filter(Matcher::find)
                        .map(Matcher::group)
                        .map(Integer::valueOf)
                        .findFirst(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                day(from),
                day(until));
    }

    /** The register writes RNCP12345BC01. */
    private static String code(String printed, Set<String> taken) {
        String wanted = PrintedCode.startOf(printed, true)
                .filter(code -> code.rank() == PrintedCode.Rank.BLOCK)
                .map(PrintedCode::code)
                .orElse(String.format(Locale.ROOT, "BC%02d", taken.size() + 1));
        String code = wanted;
        for (int i = 2; !taken.add(code); i++) {
            code = wanted + "-" + i;
        }
        return code;
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(words -> !words.isBlank());
    }

    private static Optional<LocalDate> day(String text) {
        String day = text.substring(0, Math.min(10, text.length()));
        try {
            return day.isEmpty()
                    ? Optional.empty()
                    : Optional.of(day.indexOf('/') > 0 ? LocalDate.parse(day, FRENCH) : LocalDate.parse(day));
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }
}
