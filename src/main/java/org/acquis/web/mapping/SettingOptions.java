package org.acquis.web.mapping;

import java.util.List;
import java.util.stream.Stream;
import org.acquis.mapping.GradebookDetail;
import org.acquis.mapping.Purpose;
import org.acquis.web.Texts;

/** The settings of an activity as radio buttons: wherever they are asked for they have the same words. */
public final class SettingOptions {
    private final Texts texts;

    public SettingOptions(Texts texts) {
        this.texts = texts;
    }

    public List<Option> purposes(Purpose chosen) {
        return options(
                "mapping.purpose-", chosen.code(), Stream.of(Purpose.values()).map(Purpose::code));
    }

    public List<Option> details(GradebookDetail chosen) {
        return options(
                "mapping.detail-",
                chosen.code(),
                Stream.of(GradebookDetail.values()).map(GradebookDetail::code));
    }

    /** @param chosen fr or en */
    public List<Option> languages(String chosen) {
        return Stream.of("fr", "en")
                .map(code -> new Option(code, texts.of("mapping.language-" + code), "", code.equals(chosen)))
                .toList();
    }

    private List<Option> options(String prefix, String chosen, Stream<String> codes) {
        return codes.map(code -> new Option(
                        code, texts.of(prefix + code), texts.of(prefix + code + "-effect"), code.equals(chosen)))
                .toList();
    }
}
