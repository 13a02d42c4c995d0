package org.acquis.web.content;

import java.util.List;
import org.acquis.web.Shell;

/**
 * What was chosen, on its way to the platform: the browser posts it, by itself or by the button.
 *
 * @param address of the platform; holds a session key of it
 * @param jwt the signed answer
 * @param titles of the activities; none when nothing was chosen
 */
public record HandOverPage(Shell shell, String address, String jwt, List<String> titles) {
    @Override
    public String toString() {
        return "HandOverPage[" + titles.size() + " activities]";
    }
}
