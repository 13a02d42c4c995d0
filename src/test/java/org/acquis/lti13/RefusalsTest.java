package org.acquis.lti13;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acquis.lti13.deeplink.SelectionRefusal;
import org.acquis.lti13.launch.LaunchRefusal;
import org.acquis.lti13.login.LoginRefusal;
import org.acquis.lti13.registration.RegistrationRefusal;
import org.acquis.lti13.service.ServiceFailure;
import org.acquis.lti13.service.TokenRefusal;
import org.junit.jupiter.api.Test;

/** Codes stand in logs, metrics and the documentation: each has one meaning. */
class RefusalsTest {
    private static final Map<Class<?>, Object> ANY = Map.of(
            String.class,
            "x",
            int.class,
            500,
            boolean.class,
            true,
            Scope.class,
            Scope.SCORE,
            Set.class,
            Set.of(),
            Optional.class,
            Optional.of(Duration.ofSeconds(3)),
            LtiHttpException.Kind.class,
            LtiHttpException.Kind.NO_ANSWER,
            TokenRefusal.class,
            new TokenRefusal.Unreadable(404));

    @Test
    void every_refusal_has_a_code_of_its_own_and_a_fitting_status() throws Exception {
        List<Refusal> refusals = new ArrayList<>();
        for (Class<?> type :
                List.of(LoginRefusal.class, LaunchRefusal.class, SelectionRefusal.class, RegistrationRefusal.class)) {
            for (Object refusal : records(type)) {
                refusals.add((Refusal) refusal);
            }
        }

        assertThat(refusals).hasSizeGreaterThan(35).allSatisfy(refusal -> {
            assertThat(refusal.code()).matches("[a-z0-9]+(-[a-z0-9]+)+");
            assertThat(refusal.messageKey()).isEqualTo("refusal." + refusal.code());
            assertThat(refusal.status())
                    .satisfiesAnyOf(
                            status -> assertThat(status).isBetween(400, 499),
                            status -> assertThat(status).isBetween(502, 504));
        });
        assertThat(refusals.stream().map(Refusal::code)).doesNotHaveDuplicates();
    }

    @Test
    void every_failure_of_a_service_has_a_code_of_its_own() throws Exception {
        List<String> codes = new ArrayList<>();
        for (Object failure : records(ServiceFailure.class)) {
            ServiceFailure one = (ServiceFailure) failure;
            codes.add(one.code());
            assertThat(one.messageKey()).isEqualTo("service." + one.code());
            assertThat(one.next()).isNotNull();
        }
        for (Object refusal : records(TokenRefusal.class)) {
            codes.add(((TokenRefusal) refusal).code());
        }

        assertThat(codes).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    private static List<Object> records(Class<?> sealed) throws Exception {
        List<Object> all = new ArrayList<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isRecord()) {
                all.add(sample(permitted));
            } else {
                all.addAll(records(permitted));
            }
        }
        return all;
    }

    private static Object sample(Class<?> type) throws Exception {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(types).map(ANY::get).toArray();
        return type.getDeclaredConstructor(types).newInstance(values);
    }
}
