package org.acquis.web.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.acquis.lti13.Refusal;
import org.acquis.lti13.deeplink.SelectionRefusal;
import org.acquis.lti13.launch.LaunchRefusal;
import org.acquis.lti13.login.LoginRefusal;
import org.acquis.lti13.registration.RegistrationRefusal;
import org.acquis.platform.LinkRefusal;
import org.acquis.web.Language;
import org.acquis.web.TextBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way a login or a launch can be refused has words in both languages and a line in the operating guide. */
class RefusalTextsTest {
    private static final TextBook TEXTS = new TextBook(ZoneOffset.UTC);

    static Stream<Refusal> refusals() {
        return Stream.of(
                        LoginRefusal.class,
                        LaunchRefusal.class,
                        SelectionRefusal.class,
                        RegistrationRefusal.class,
                        LinkRefusal.class)
                .flatMap(RefusalTextsTest::records)
                .map(RefusalTextsTest::example);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_has_words_in_both_languages(Refusal refusal) {
        for (Language language : Language.values()) {
            assertThat(TEXTS.in(language).of(refusal.messageKey())).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_stands_in_the_operating_guide(Refusal refusal) throws IOException {
        assertThat(Files.readString(Path.of("src/site/markdown/operating.md"))).contains("`" + refusal.code() + "`");
    }

    @Test
    void all_kinds_were_found() {
        assertThat(refusals().map(Refusal::code).distinct()).hasSizeGreaterThan(40);
    }

    private static Stream<Class<?>> records(Class<?> sealedType) {
        Class<?>[] permitted = sealedType.getPermittedSubclasses();
        return permitted == null
                ? Stream.of(sealedType)
                : Arrays.stream(permitted).flatMap(RefusalTextsTest::records);
    }

    private static Refusal example(Class<?> record) {
        RecordComponent[] parts = record.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(types)
                .map(type -> type == boolean.class ? (Object) false : type == int.class ? (Object) 2 : "x")
                .toArray();
        try {
            return (Refusal) record.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
