package org.acquis.demo.view;

import java.util.Map;

/** A form that posts itself; the script is a file of its own, so that no inline script is needed. */
public record FormPostPage(Words words, String base, String name, String action, Map<String, String> fields) {

    @Override
    public String toString() {
        return "FormPostPage[" + name + "]";
    }
}
