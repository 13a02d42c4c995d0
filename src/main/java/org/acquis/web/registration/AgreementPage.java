package org.acquis.web.registration;

import java.util.List;
import java.util.Optional;
import org.acquis.web.Texts;

/**
 * What was agreed, and what to do next.
 *
 * @param origin of the platform, the only one that is told to close the frame
 * @param granted in words; empty list: nothing; no list: not yet checked
 * @param problem why no token was given, or not for everything, and what to do
 * @param deployment empty where the platform named none
 * @param moodle next steps are told in Moodle's words
 */
public record AgreementPage(
        Texts texts,
        String title,
        String school,
        String host,
        String origin,
        String clientId,
        Optional<String> deployment,
        Optional<List<String>> granted,
        Optional<String> problem,
        boolean moodle) {}
