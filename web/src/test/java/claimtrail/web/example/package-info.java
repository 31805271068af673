/// The example web met as a crawler meets it: over HTTP, with the JDK's own client.
@NullMarked
package claimtrail.web.example;

import org.jspecify.annotations.NullMarked;
