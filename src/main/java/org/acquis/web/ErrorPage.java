package org.acquis.web;

import java.util.Optional;

/**
 * What went wrong, what was kept, what to do now.
 *
 * @param reference finds the entry in the audit log; empty where nothing was logged
 * @param field the form field or parameter at fault
 */
public record ErrorPage(
        Texts texts,
        int status,
        String title,
        String what,
        String remedy,
        Optional<String> field,
        Optional<String> reference) {}
