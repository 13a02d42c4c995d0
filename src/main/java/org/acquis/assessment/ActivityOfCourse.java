package org.acquis.assessment;

import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;

/**
 * Where somebody works: one activity of one course of one school. Every question and every act here names it, and finds
 * nothing outside.
 *
 * @param school key of the school
 */
public record ActivityOfCourse(long school, CourseId course, CourseActivityId activity) {}
