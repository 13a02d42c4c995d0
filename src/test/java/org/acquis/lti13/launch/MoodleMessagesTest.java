package org.acquis.lti13.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.acquis.lti13.fixture.LaunchDesk;
import org.acquis.lti13.fixture.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages of a running Moodle that this version does not answer: each says so. */
class MoodleMessagesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "idtoken-deeplink-teacher1,deep-linking-not-offered",
        "idtoken-submissionreview-teacher1,submission-review-not-offered"
    })
    void is_refused_with_an_own_code(String message, String code) {
        LaunchDesk desk = new LaunchDesk();
        LaunchDesk.Begun begun = desk.begin();

        LaunchOutcome outcome = desk.launch(begun, Samples.moodleClaims(message, begun.nonce()));

        assertThat(((LaunchOutcome.Refused) outcome).refusal().code()).isEqualTo(code);
    }
}
