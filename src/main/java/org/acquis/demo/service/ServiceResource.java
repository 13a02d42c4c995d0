package org.acquis.demo.service;

import java.util.List;
import java.util.regex.Pattern;

/** One resource of the services, found by path and exact media type. */
interface ServiceResource {

    /** Of the path below {@code services.php}. */
    Pattern path();

    /** Media types it reads and writes. */
    List<String> mediaTypes();

    List<String> methods();

    ServiceAnswer answer(ServiceCall call);
}
