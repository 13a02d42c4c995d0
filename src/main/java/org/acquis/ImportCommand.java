package org.acquis;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.ReadingFile;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.WritingCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a référentiel in any of the known formats and shows what was understood. Needs no database. */
@Command(
        name = "import",
        description = "Reads a référentiel and writes what it understood as CASE 1.1 JSON;"
                + " what is doubtful goes to standard error, one doubt a line.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the file could be read", "2:it could not, or the command was called wrong"})
final class ImportCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    @Parameters(paramLabel = "FILE", description = "Its format is recognised from its content.")
    private Path file;

    @Option(
            names = "--dry-run",
            required = true,
            description = "Only show what was understood; nothing is kept anywhere.")
    private boolean dryRun;

    ImportCommand() {
        this(System.out, System.err, Clock.systemUTC());
    }

    @SuppressWarnings("NullAway.Init") // picocli fills the file before it runs anything
    ImportCommand(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new SetupRefused("There is no file that can be read at " + file);
        }
        Reading reading = new ReadingFile().read(content());
        if (reading instanceof Reading.Understood understood) {
            show(understood.framework());
            return ExitCode.OK;
        }
        throw new SetupRefused(
                file + ": " + ((Reading.Refused) reading).refusal().sentence().en());
    }

    /** One byte more than may be read shows that a file is too large. */
    private byte[] content() throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(ReadingFile.LARGEST + 1);
        }
    }

    /** Both streams in UTF-8, whatever the terminal speaks: the output is a file for other programs. */
    private void show(UnderstoodFramework framework) {
        for (Doubt doubt : framework.doubts()) {
            byte[] line = (line(doubt) + "\n").getBytes(StandardCharsets.UTF_8);
            err.write(line, 0, line.length);
        }
        err.flush();
        byte[] json = new WritingCase(clock.instant()).write(framework);
        out.write(json, 0, json.length);
        out.flush();
    }

    private static String line(Doubt doubt) {
        String choices = doubt.choices().stream()
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        String about = doubt.about().isEmpty() ? "" : doubt.about() + ": ";
        return (doubt.place().shown().en() + ": " + about + doubt.reason().en() + " [" + doubt.code() + ": " + choices
                        + "]")
                .replaceAll("\\s+", " ");
    }
}
