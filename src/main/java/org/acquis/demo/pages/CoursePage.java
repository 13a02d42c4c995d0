package org.acquis.demo.pages;

import org.acquis.demo.view.Shell;

/** The course with its activities. */
public record CoursePage(Shell shell, CourseIndex index) {}
