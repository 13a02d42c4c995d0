package org.acquis.framework.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.acquis.framework.exchange.reading.ReadingFile;

/** The sources that the tests read, and what the readers say of them. */
public final class Documents {
    /** A page of a référentiel around some lines of its table. */
    public static final String METHOD =
            "\n\nMise en situation professionnelle :\n\nÀ partir d'un cas réel, le candidat agit.\n\n";

    /** An entry of the national register with two blocks. */
    public static final String REGISTER_ENTRY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <FICHES><VERSION_FLUX>4.1</VERSION_FLUX><FICHE>
              <NUMERO_FICHE>RNCP99990</NUMERO_FICHE><INTITULE>Tenir un moulin</INTITULE>
              <NOMENCLATURE_EUROPE><NIVEAU>NIV5</NIVEAU><INTITULE>Niveau 5</INTITULE></NOMENCLATURE_EUROPE>
              <CERTIFICATEURS><CERTIFICATEUR><NOM_CERTIFICATEUR>École du grain</NOM_CERTIFICATEUR></CERTIFICATEUR></CERTIFICATEURS>
              <DATE_EFFET>2026-01-01</DATE_EFFET><DATE_FIN_ENREGISTREMENT>31/12/2028</DATE_FIN_ENREGISTREMENT>
              <BLOCS_COMPETENCES>
                <BLOC_COMPETENCES><CODE>RNCP99990BC01</CODE><LIBELLE>Recevoir le grain</LIBELLE>
                  <LISTE_COMPETENCES>&lt;p&gt;Peser le grain&lt;/p&gt;&lt;p&gt;Le trier&lt;/p&gt;</LISTE_COMPETENCES>
                  <MODALITES_EVALUATION>Mise en situation</MODALITES_EVALUATION></BLOC_COMPETENCES>
                <BLOC_COMPETENCES><CODE>RNCP99990BC02</CODE><LIBELLE>Moudre</LIBELLE></BLOC_COMPETENCES>
              </BLOCS_COMPETENCES>
            </FICHE></FICHES>
            """;

    private Documents() {}

    public static byte[] bytes(String name) {
        try (InputStream file = Documents.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static UnderstoodFramework understood(String name) {
        return understood(bytes(name));
    }

    public static UnderstoodFramework understoodText(String text) {
        return understood(text.getBytes(StandardCharsets.UTF_8));
    }

    public static UnderstoodFramework understood(byte[] file) {
        Reading reading = new ReadingFile().read(file);
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).framework();
    }

    /** A fixture, read. */
    public static Reading.Understood reading(String name) {
        return (Reading.Understood) new ReadingFile().read(bytes(name));
    }

    public static FileRefusal refused(byte[] file) {
        Reading reading = new ReadingFile().read(file);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).refusal();
    }

    public static UnderstoodCompetency competency(UnderstoodFramework framework, String code) {
        return framework.competencies().stream()
                .filter(competency -> competency.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public static List<String> criteria(UnderstoodFramework framework, String competency) {
        return competency(framework, competency).criteria().stream()
                .map(criterion -> criterion.wording().shown())
                .toList();
    }

    /** "line 12 cells-glued C1.3" */
    public static List<String> doubts(UnderstoodFramework framework) {
        return framework.doubts().stream()
                .map(doubt -> (doubt.place().shown().en() + " " + doubt.code() + " " + doubt.about()).strip())
                .toList();
    }

    /** Codes and words of all parts, in order. */
    public static List<String> texts(UnderstoodFramework framework) {
        return framework.blocks().stream()
                .flatMap(block -> Stream.concat(
                        Stream.of(block.code() + " " + block.title().shown()),
                        block.activities().stream()
                                .flatMap(activity -> Stream.concat(
                                        Stream.of(activity.code() + " "
                                                + activity.title().shown()),
                                        activity.competencies().stream()
                                                .flatMap(competency -> Stream.concat(
                                                        Stream.of(competency.code() + " "
                                                                + competency
                                                                        .statement()
                                                                        .shown()),
                                                        competency.criteria().stream()
                                                                .map(criterion -> criterion.code() + " "
                                                                        + criterion
                                                                                .wording()
                                                                                .shown())))))))
                .toList();
    }
}
