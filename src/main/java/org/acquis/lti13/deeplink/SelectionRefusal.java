package org.acquis.lti13.deeplink;

import org.acquis.lti13.Refusal;

/** Why a selection is not what the platform said it takes (Deep Linking 2.0, Deep Linking Settings). */
public sealed interface SelectionRefusal extends DeepLinkingAnswer, Refusal {

    @Override
    default int status() {
        return 400;
    }

    /** Several items for a platform that takes one at a time. */
    record TooManyItems(int items) implements SelectionRefusal {
        @Override
        public String code() {
            return "selection-too-many";
        }
    }

    /** The platform takes no activities of tools here. */
    record TypeNotAccepted() implements SelectionRefusal {
        @Override
        public String code() {
            return "selection-type-not-accepted";
        }
    }
}
