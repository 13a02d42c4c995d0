/**
 * The pages of the demo LMS: who to be, course and what a teacher changes in it, activity with the tool in its frame,
 * gradebook, participants, tools, fault switch.
 * On top of everything else in the demo; each page is one finished record with a template of the same name.
 */
@NullMarked
package org.acquis.demo.pages;

import org.jspecify.annotations.NullMarked;
