/**
 * The learner's side: how far he is, and what an activity assesses; for trainers, the progress of one learner of theirs.
 * Everything shown comes from {@code progress}; the pages read no draft. Page records here are finished texts.
 */
@NullMarked
package org.acquis.web.progress;

import org.jspecify.annotations.NullMarked;
