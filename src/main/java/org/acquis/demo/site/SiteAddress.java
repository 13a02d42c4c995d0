package org.acquis.demo.site;

import java.net.URI;

/**
 * Every address the demo LMS has, below one base without a trailing slash. Like Moodle's they end in {@code .php} and
 * the services carry {@code ?type_id=}, because tools have been caught appending paths after that query.
 */
public record SiteAddress(URI base) {

    public String issuer() {
        return base.toString();
    }

    /** The part of the base after the host: the prefix of all routes and the path of the cookie. */
    public String path() {
        return base.getRawPath();
    }

    public String authorization() {
        return base + "/mod/lti/auth.php";
    }

    public String token() {
        return base + "/mod/lti/token.php";
    }

    public String keys() {
        return base + "/mod/lti/certs.php";
    }

    public String configuration() {
        return base + "/mod/lti/openid-configuration.php";
    }

    public String registration() {
        return base + "/mod/lti/openid-registration.php";
    }

    public String outcomes() {
        return base + "/mod/lti/service.php";
    }

    public String returnPage() {
        return base + "/mod/lti/return.php";
    }

    public String selectionReturn() {
        return base + "/mod/lti/contentitem_return.php";
    }

    public String services() {
        return base + "/mod/lti/services.php";
    }

    public String lineItems(long courseId) {
        return services() + "/" + courseId + "/lineitems";
    }

    /** Without a query; {@code ?type_id=} is put after it. */
    public String lineItem(long courseId, long columnId) {
        return lineItems(courseId) + "/" + columnId + "/lineitem";
    }

    public String memberships(long courseId, long toolId) {
        return services() + "/CourseSection/" + courseId + "/bindings/" + toolId + "/memberships";
    }
}
