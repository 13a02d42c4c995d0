package org.acquis.web;

import org.acquis.lti13.PlatformStorage;

/**
 * Where the scripts of a page fetch the browser's secret from, when its cookie is blocked: the platform keeps it for them.
 *
 * @param key the platform's name of it; a state or a session's handle is in it, so that tabs never mix
 */
public record KeptSecret(PlatformStorage storage, String key) {
    private static final String LOGIN = "acquis_login_";

    /** Scripts form this name too, from the address they are sent on to. */
    private static final String SESSION = "acquis_session_";

    public static KeptSecret ofLogin(PlatformStorage storage, String state) {
        return new KeptSecret(storage, LOGIN + state);
    }

    public static KeptSecret ofSession(PlatformStorage storage, String handle) {
        return new KeptSecret(storage, SESSION + handle);
    }

    public String origin() {
        return storage.origin().toString();
    }

    public String target() {
        return storage.target();
    }

    @Override
    public String toString() {
        return "KeptSecret[" + storage + "]";
    }
}
