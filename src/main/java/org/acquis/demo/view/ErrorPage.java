package org.acquis.demo.view;

/** The LMS's page for what it refuses; Moodle answers 404 with it in most cases. */
public record ErrorPage(Words words, String base, String message) {}
