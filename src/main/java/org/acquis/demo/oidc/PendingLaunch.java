package org.acquis.demo.oidc;

import java.util.OptionalLong;

/**
 * A launch that is begun.
 *
 * @param activityId {@code resource_link.id}; empty where content is selected
 * @param forPerson whose work is reviewed; empty where none is
 */
record PendingLaunch(long toolId, long courseId, OptionalLong activityId, OptionalLong forPerson) {

    /** The part of the launch id that tells what it is for. */
    String label() {
        return activityId.isPresent() ? activityId.getAsLong() + "_" : "_ContentItemSelectionRequest";
    }
}
