package org.acquis.framework.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.acquis.framework.exchange.casefile.WritingCase;
import org.acquis.framework.exchange.moodle.WritingMoodleCsv;
import org.acquis.framework.exchange.reading.ReadingFile;
import org.acquis.framework.exchange.table.TableTemplate;
import org.acquis.framework.versions.BundledFramework;
import org.acquis.framework.versions.ValuesJson;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever a file holds, it is read or refused: no exception, no end in sight, no two parts with one code. */
class DamagedFilesTest {
    private static final Duration HANG = Duration.ofMinutes(2);
    private static final int ROUNDS = 60;
    private static final List<String> SOURCES = List.of(
            "fournil.txt", "jardin.txt", "numerotes.txt", "sans-code-activite.txt", "autre-producteur.case10.json");

    @TestFactory
    Stream<DynamicTest> lines_lost_doubled_and_mixed() {
        return SOURCES.stream()
                .map(source -> DynamicTest.dynamicTest(
                        source,
                        () -> damage(source, (random, text) -> {
                            List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
                            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                                int at = random.nextInt(lines.size());
                                switch (random.nextInt(5)) {
                                    case 0 -> lines.remove(at);
                                    case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                                    case 2 -> lines.add(at, random.nextBoolean() ? "" : " " + lines.get(at));
                                    case 3 -> Collections.swap(lines, at, random.nextInt(lines.size()));
                                    default ->
                                        lines.set(at, lines.get(at) + " " + lines.get(random.nextInt(lines.size())));
                                }
                            }
                            return String.join("\n", lines);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> characters_lost_and_strange() {
        String strange = "\u0000\u00ad\u200b\u2028\ud83d\ude00\ufeff\f\t(«\"{}[],:-–'’.;°•0A1C9";
        return SOURCES.stream()
                .map(source -> DynamicTest.dynamicTest(
                        source,
                        () -> damage(source, (random, text) -> {
                            StringBuilder damaged = new StringBuilder(text);
                            for (int i = 0; i < 1 + random.nextInt(30); i++) {
                                int at = random.nextInt(damaged.length());
                                if (random.nextBoolean()) {
                                    damaged.deleteCharAt(at);
                                } else {
                                    damaged.insert(at, strange.charAt(random.nextInt(strange.length())));
                                }
                            }
                            return damaged.toString();
                        })));
    }

    @Test
    void long_documents_come_to_an_end() {
        String table = "A1. Bloc\n\nA1.1. Une activité\n\nC1.1 Faire" + Documents.METHOD;
        for (String repeated : List.of(
                "(",
                "C1.",
                "a- \n",
                "-",
                "a-",
                "\u00ad",
                "a\u00ad",
                " suite\n",
                "\fsuite\n",
                "Mise en situation ",
                "• un :\n",
                "Cr1.1 Un.\n",
                "- ",
                "REFERENTIEL\n",
                "Bloc 1 – Un\n",
                "C1.1 Faire\n",
                "A1.1. Une activité\n",
                "MODALITÉS CRITÈRES\n")) {
            String text = table + repeated.repeat((ReadingFile.LARGEST / 64 - 1000) / repeated.length()) + " ";

            Assertions.assertTimeoutPreemptively(
                    HANG, () -> new ReadingFile().read(text.getBytes(StandardCharsets.UTF_8)), repeated);
        }
    }

    @Test
    void a_chain_of_competencies_comes_to_an_end() {
        StringBuilder chain = new StringBuilder("Parent ID number,ID number,Short name,Description,Description format,"
                + "Scale values,Scale configuration,Rule type (optional),Rule outcome (optional),Rule config (optional),"
                + "Cross-referenced competency ID numbers,Exported ID (optional),Is framework,Taxonomy\n"
                + ",cuisine,Cuisine,,1,,,,,,,,1,\n,c0,Tout,,1,,,,,,,,,\n");
        for (int i = 1; i < 15_000; i++) {
            chain.append("c" + (i - 1) + ",c" + i + ",Nom,,1,,,,,,,,,\n");
        }

        Reading reading = Assertions.assertTimeoutPreemptively(
                HANG, () -> new ReadingFile().read(chain.toString().getBytes(StandardCharsets.UTF_8)));

        assertThat(((Reading.Understood) reading).framework().criteria()).hasSize(15_000 - 3);
    }

    /** Files of the other formats, with bytes lost, changed and doubled. */
    @TestFactory
    Stream<DynamicTest> bytes_lost_and_changed() {
        byte[] pdf = new PrintedTable(330f, 2, 3, 4)
                .heading("ACTIVITÉS", "COMPÉTENCES", "ÉVALUATION")
                .row("A1. Moudre\n\nA1.1 Trier", "C1.1 Trier le grain", "Entretien : seul.\n\n- Juste.\n- Propre.")
                .row("", "C1.2 Peser le grain", "Entretien : à deux.\n\n- Exact.\n- Noté.")
                .row("A1.2 Ranger", "C1.3 Ranger les sacs", "Entretien : dehors.\n\n- Droit.\n- Sec.")
                .print();
        Map<String, byte[]> sources = Map.of(
                "pdf", pdf,
                "workbook", new TableTemplate().write(Locale.FRENCH),
                "moodle", new WritingMoodleCsv().write(Documents.understood("fournil.txt")),
                "table",
                        "Activité;Compétence;Critères\nA1.1 Un;\"C1.1 Deux\";Trois\n;C1.2 Quatre;Cinq\n"
                                .getBytes(StandardCharsets.UTF_8),
                "register", Documents.REGISTER_ENTRY.getBytes(StandardCharsets.UTF_8),
                "register table",
                        ("Numero_Fiche;Intitule;Bloc_Competences_Code;Bloc_Competences_Libelle\n"
                                        + "RNCP12345;Boulanger;RNCP12345BC01;Pétrir\n"
                                        + "RNCP12345;Boulanger;RNCP12345BC02;\"Cuire; servir\"\n")
                                .getBytes(StandardCharsets.UTF_8));
        return sources.entrySet().stream()
                .map(source -> DynamicTest.dynamicTest(source.getKey(), () -> {
                    for (int seed = 0; seed < ROUNDS; seed++) {
                        read(damaged(source.getValue(), new Random(seed)), source.getKey(), seed);
                    }
                }));
    }

    /** A package that is still one, whose values are others. */
    @TestFactory
    Stream<DynamicTest> values_lost_and_exchanged() {
        Map<String, byte[]> sources = Map.of(
                "bundled", new WritingCase(Instant.EPOCH).write(BundledFramework.read()),
                "text", new WritingCase(Instant.EPOCH).write(Documents.understood("numerotes.txt")),
                "foreign", Documents.bytes("autre-producteur.case10.json"));
        return sources.entrySet().stream()
                .map(source -> DynamicTest.dynamicTest(source.getKey(), () -> {
                    for (int seed = 0; seed < ROUNDS; seed++) {
                        read(MutatedJson.of(source.getValue(), seed), source.getKey(), seed);
                    }
                }));
    }

    private static byte[] damaged(byte[] source, Random random) {
        byte[] damaged = source.clone();
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(4)) {
                case 0 -> damaged[at] = (byte) random.nextInt(256);
                case 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> System.arraycopy(source, 0, damaged, at, Math.min(64, damaged.length - at));
                default -> damaged = Arrays.copyOf(damaged, Math.max(16, damaged.length - random.nextInt(40)));
            }
        }
        return damaged;
    }

    private static void damage(String source, BiFunction<Random, String, String> damaging) {
        String text = new String(Documents.bytes(source), StandardCharsets.UTF_8);
        for (int seed = 0; seed < ROUNDS; seed++) {
            byte[] damaged = damaging.apply(new Random(seed), text).getBytes(StandardCharsets.UTF_8);
            read(damaged, source, seed);
        }
    }

    private static void read(byte[] damaged, String source, int seed) {
        try {
            read(damaged);
        } catch (RuntimeException | Error broken) {
            throw new AssertionError(source + ", seed " + seed, broken);
        }
    }

    private static void read(byte[] damaged) {
        Reading reading = Assertions.assertTimeoutPreemptively(HANG, () -> new ReadingFile().read(damaged));
        if (reading instanceof Reading.Understood understood) {
            assertThat(codes(understood.framework())).doesNotHaveDuplicates();
            new WritingCase(Instant.EPOCH).write(understood.framework());
            new WritingMoodleCsv().write(understood.framework());
            // As a draft is kept.
            ValuesJson.packed(understood.framework());
            ValuesJson.packed(understood.source());
        }
    }

    private static List<String> codes(UnderstoodFramework framework) {
        return Stream.of(
                        framework.blocks().stream().map(UnderstoodBlock::code),
                        framework.activities().stream().map(UnderstoodActivity::code),
                        framework.competencies().stream().map(UnderstoodCompetency::code),
                        framework.criteria().stream().map(UnderstoodCriterion::code))
                .flatMap(each -> each)
                .toList();
    }
}
