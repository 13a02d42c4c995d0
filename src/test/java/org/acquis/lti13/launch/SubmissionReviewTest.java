package org.acquis.lti13.launch;

import static org.acquis.lti13.fixture.Samples.lti;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.acquis.lti13.fixture.LaunchDesk;
import org.acquis.lti13.fixture.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Submission review: a learner's result opened from the gradebook, and by whom (conformance 1.1, rule 15). */
class SubmissionReviewTest {
    private static final String VOCABULARY = "http://purl.imsglobal.org/vocab/lis/v2/";

    private final LaunchDesk desk = new LaunchDesk();

    @Test
    @DisplayName("R1 the review of Moodle is read")
    void the_review_of_moodle_is_read() {
        Launch launch = AcceptedLaunchTest.accepted(launch(claims -> {}));

        assertThat(launch.subject()).isEqualTo("3");
        assertThat(launch.message()).isInstanceOfSatisfying(Message.SubmissionReviewRequest.class, review -> {
            assertThat(review.forUser()).isEqualTo("5");
            assertThat(review.link().id()).isEqualTo("9");
            assertThat(review.resourceLink()).contains(review.link());
        });
    }

    @ParameterizedTest(name = "R2 for another: {0}")
    @ValueSource(
            strings = {
                "membership#Instructor",
                "membership#Administrator",
                "institution/person#Administrator",
                "system/person#Administrator"
            })
    void those_who_teach_or_administrate_review_others(String role) {
        AcceptedLaunchTest.accepted(launch(claims -> roles(claims, VOCABULARY + role)));
    }

    @ParameterizedTest(name = "R3 for oneself: {0}")
    @ValueSource(strings = {"membership#Learner", "membership#Nobody"})
    void oneself_is_reviewed_in_any_role(String role) {
        Launch launch = AcceptedLaunchTest.accepted(launch(claims -> {
            roles(claims, VOCABULARY + role);
            claims.put("sub", "5");
        }));

        assertThat(launch.subject()).isEqualTo("5");
    }

    @ParameterizedTest(name = "R4 {0}: {2}")
    @MethodSource("bad")
    void is_refused(String what, Consumer<ObjectNode> change, String code) {
        LaunchOutcome outcome = launch(change);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        LaunchOutcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
        assertThat(desk.logins.consumed()).isZero();
    }

    static Stream<Arguments> bad() {
        String other = "submission-review-of-other";
        return Stream.of(
                bad("a learner of another", c -> roles(c, VOCABULARY + "membership#Learner"), other),
                bad("nobody of another", c -> roles(c), other),
                bad("an assistant", c -> roles(c, VOCABULARY + "membership/Instructor#TeachingAssistant"), other),
                bad("an instructor elsewhere", c -> roles(c, VOCABULARY + "institution/person#Instructor"), other),
                bad("no roles", c -> c.remove(lti("roles")), "claim-missing"),
                bad("no resource link", c -> c.remove(lti("resource_link")), "claim-missing"),
                bad("for nobody", c -> c.remove(lti("for_user")), "claim-missing"),
                bad("for a blank", c -> c.putObject(lti("for_user")).put("user_id", " "), "claim-missing"),
                bad("for a number", c -> c.putObject(lti("for_user")).put("user_id", 5), "claim-invalid"));
    }

    private LaunchOutcome launch(Consumer<ObjectNode> change) {
        LaunchDesk.Begun begun = desk.begin();
        ObjectNode claims = Samples.moodleClaims("idtoken-submissionreview-teacher1", begun.nonce());
        change.accept(claims);
        return desk.launch(begun, claims);
    }

    private static void roles(ObjectNode claims, String... names) {
        var roles = claims.putArray(lti("roles"));
        for (String name : names) {
            roles.add(name);
        }
    }

    private static Arguments bad(String what, Consumer<ObjectNode> change, String code) {
        return Arguments.of(what, change, code);
    }
}
