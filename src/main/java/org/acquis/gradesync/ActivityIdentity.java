package org.acquis.gradesync;

/** What makes a course activity the same one: platform, deployment, context and resource link (LTI 1.3 core, 5.3). */
public record ActivityIdentity(
        String issuer, String clientId, String deploymentId, String contextId, String resourceLinkId) {

    /** All five, each with its length, so that no two identities give the same text. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (String part : new String[] {issuer, clientId, deploymentId, contextId, resourceLinkId}) {
            text.append(part.length()).append(':').append(part).append('\n');
        }
        return text.toString();
    }
}
