package org.acquis.lti13.launch;

import java.util.Optional;
import org.acquis.lti13.deeplink.DeepLinkingSettings;

/** What a launch is for: its {@code message_type} with what belongs to it (LTI 1.3 core, 5.3.1). */
public sealed interface Message {

    /** The activity that was opened, where the message is about one. */
    Optional<ResourceLink> resourceLink();

    /** Somebody opened an activity: {@code LtiResourceLinkRequest} (LTI 1.3 core, 5.3). */
    record ResourceLinkRequest(ResourceLink link) implements Message {
        @Override
        public Optional<ResourceLink> resourceLink() {
            return Optional.of(link);
        }
    }

    /**
     * Somebody wants to choose content for the course: {@code LtiDeepLinkingRequest} (Deep Linking 2.0, Deep Linking Request Message). The roles may
     * be unsaid; where they are said, one of them may add content.
     */
    record DeepLinkingRequest(DeepLinkingSettings settings) implements Message {
        @Override
        public Optional<ResourceLink> resourceLink() {
            return Optional.empty();
        }
    }

    /**
     * Somebody opened one learner's result from the gradebook: {@code LtiSubmissionReviewRequest} (Submission Review 1.0,
     * 3.1). Either an instructor or administrator, or the learner himself.
     *
     * @param forUser the learner, as {@link Launch#subject()} names people
     */
    record SubmissionReviewRequest(ResourceLink link, String forUser) implements Message {
        @Override
        public Optional<ResourceLink> resourceLink() {
            return Optional.of(link);
        }

        @Override
        public String toString() {
            return "SubmissionReviewRequest[link=" + link.id() + "]";
        }
    }
}
