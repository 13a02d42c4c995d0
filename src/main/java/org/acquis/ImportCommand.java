package org.acquis;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.acquis.framework.exchange.Doubt;
import org.acquis.framework.exchange.Reading;
import org.acquis.framework.exchange.UnderstoodFramework;
import org.acquis.framework.exchange.casefile.WritingCase;
import org.acquis.framework.exchange.reading.ReadingFile;
import org.acquis.ops.Database;
import org.acquis.platform.School;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a référentiel in any of the known formats: to show what was understood, or to keep it as a school's draft. */
@Command(
        name = "import",
        description = "Reads a référentiel and keeps it as a draft of a school, to be reviewed there.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the file could be read, and is kept or published as asked",
            "1:it broke down",
            "2:it could not be read or published, or the command was called wrong"
        })
final class ImportCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    @Parameters(paramLabel = "FILE", description = "Its format is recognised from its content.")
    private Path file;

    @Option(
            names = "--dry-run",
            description =
                    "Only write what was understood, as CASE 1.1 JSON, to standard output, and what is doubtful to"
                            + " standard error, one doubt a line; needs no database, and nothing is kept anywhere.")
    private boolean dryRun;

    @Option(
            names = "--school",
            paramLabel = "NAME",
            description = "School that the draft belongs to; may be left out where there is only one.")
    private @Nullable String school;

    @Option(
            names = "--publish",
            paramLabel = "LABEL",
            description = "Publish it at once as the version of this label, where no doubt is open.")
    private @Nullable String label;

    @Spec
    private CommandSpec spec;

    ImportCommand() {
        this(System.out, System.err, Clock.systemUTC());
    }

    @SuppressWarnings("NullAway.Init") // picocli fills file and spec before it runs anything
    ImportCommand(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (dryRun && (school != null || label != null)) {
            throw new SetupRefused("--dry-run keeps nothing: leave it out, or leave out --school and --publish.");
        }
        Optional<String> version = Optional.ofNullable(label).map(String::strip);
        KeepingImport.check(version);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new SetupRefused("There is no file that can be read at " + file);
        }
        if (!dryRun) {
            progress("Reading " + file + " ...");
        }
        Reading reading = new ReadingFile().read(content());
        if (reading instanceof Reading.Understood understood) {
            if (dryRun) {
                show(understood.framework());
            } else {
                progress(counted(understood.framework()));
                Instance.reach(spec, clock, instance -> keep(instance.storage().database(), understood, version));
            }
            return ExitCode.OK;
        }
        throw new SetupRefused(
                file + ": " + ((Reading.Refused) reading).refusal().sentence().en());
    }

    void keep(Database database, Reading.Understood understood, Optional<String> version) {
        School owner = new ChoosingSchool(database.sql()).of(Optional.ofNullable(school));
        if (version.isPresent()) {
            doubts(understood.framework());
        }
        progress("Keeping it for \"" + owner.name() + "\" ...");
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
        new KeepingImport(database, clock, out::println).keep(owner, understood, name, version);
    }

    private static String counted(UnderstoodFramework framework) {
        return "Read: " + framework.blocks().size() + " blocs, "
                + framework.activities().size() + " activities, "
                + framework.competencies().size() + " competencies, "
                + framework.criteria().size() + " criteria; doubts: "
                + framework.doubts().size();
    }

    private void progress(String line) {
        err.println(line);
        err.flush();
    }

    /** One byte more than may be read shows that a file is too large. */
    private byte[] content() throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(ReadingFile.LARGEST + 1);
        }
    }

    /** Both streams in UTF-8, whatever the terminal speaks: the output is a file for other programs. */
    private void show(UnderstoodFramework framework) {
        doubts(framework);
        byte[] json = new WritingCase(clock.instant()).write(framework);
        out.write(json, 0, json.length);
        out.flush();
    }

    private void doubts(UnderstoodFramework framework) {
        for (Doubt doubt : framework.doubts()) {
            byte[] line = (line(doubt) + "\n").getBytes(StandardCharsets.UTF_8);
            err.write(line, 0, line.length);
        }
        err.flush();
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
