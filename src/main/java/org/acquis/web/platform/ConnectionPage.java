package org.acquis.web.platform;

import java.util.List;
import java.util.Optional;
import org.acquis.web.Shell;

/**
 * @param notice what the act before this page did
 * @param asked the reference number that was searched; empty where none was
 * @param found what it stands for, in words
 */
public record ConnectionPage(
        Shell shell, Optional<String> notice, List<PlatformRow> platforms, String asked, Optional<String> found) {

    /**
     * @param style class of the state's badge
     * @param note what is to be known of it before anything else, such as that a file rules it
     * @param granted empty list: nothing; no list: not yet checked
     * @param findings of the check that was just made
     */
    public record PlatformRow(
            long id,
            String name,
            String issuer,
            String clientId,
            String style,
            String state,
            Optional<String> note,
            List<DeploymentRow> deployments,
            String lastLaunch,
            String lastToken,
            String lastError,
            Optional<List<String>> granted,
            List<String> hosts,
            List<Line> findings,
            boolean suspendable,
            boolean resumable,
            boolean removable) {}

    public record DeploymentRow(long id, String name, String style, String state, boolean acceptable) {}

    public record Line(boolean well, String text) {}
}
