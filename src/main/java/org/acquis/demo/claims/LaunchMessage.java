package org.acquis.demo.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.gradebook.SubmissionReview;
import org.acquis.demo.site.DemoActivity;
import org.acquis.demo.site.DemoTool;
import org.acquis.demo.trial.SelectionTerms;

/** What the tool is asked to show. */
public sealed interface LaunchMessage {

    /** The value of the message type claim. */
    String type();

    /** What is opened; nothing yet where content is being selected. */
    Optional<DemoActivity> activity();

    /** The activity's own column and those made for it through the API. */
    List<DemoColumn> columns();

    String target(DemoTool tool);

    /** Added to the custom parameters of activity and tool. */
    default Map<String, String> custom() {
        return Map.of();
    }

    /** An activity (LTI 1.3 section 5.3). */
    record Link(DemoActivity opened, List<DemoColumn> columns) implements LaunchMessage {

        @Override
        public String type() {
            return "LtiResourceLinkRequest";
        }

        @Override
        public Optional<DemoActivity> activity() {
            return Optional.of(opened);
        }

        @Override
        public String target(DemoTool tool) {
            return opened.url().isEmpty() ? tool.at().target() : opened.url();
        }
    }

    /**
     * What one person did in an activity (Submission Review 1.0 section 3). Sent for every graded activity, declared or
     * not; the declared address counts only where the activity has exactly one column.
     */
    record Review(Link link, long forPerson) implements LaunchMessage {

        @Override
        public String type() {
            return "LtiSubmissionReviewRequest";
        }

        @Override
        public Optional<DemoActivity> activity() {
            return link.activity();
        }

        @Override
        public List<DemoColumn> columns() {
            return link.columns();
        }

        @Override
        public String target(DemoTool tool) {
            return declared()
                    .map(SubmissionReview::url)
                    .filter(url -> !url.isEmpty())
                    .orElseGet(() -> link.target(tool));
        }

        @Override
        public Map<String, String> custom() {
            return declared().map(SubmissionReview::custom).orElse(Map.of());
        }

        private Optional<SubmissionReview> declared() {
            return columns().size() == 1 ? columns().get(0).review() : Optional.empty();
        }
    }

    /** Content to be selected for the course (Deep Linking 2.0 section 4.4). */
    record Selection(SelectionTerms terms) implements LaunchMessage {

        @Override
        public String type() {
            return "LtiDeepLinkingRequest";
        }

        @Override
        public Optional<DemoActivity> activity() {
            return Optional.empty();
        }

        @Override
        public List<DemoColumn> columns() {
            return List.of();
        }

        @Override
        public String target(DemoTool tool) {
            return tool.at().selectionTarget();
        }
    }
}
