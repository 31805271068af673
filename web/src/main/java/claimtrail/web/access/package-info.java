/// Who may do what: passwords, sessions, the tokens of forms, and how often somebody may ask.
///
/// Nothing here knows of the web server; the pages ask it at their door (`claimtrail.web.page.Gate`).
@NullMarked
package claimtrail.web.access;

import org.jspecify.annotations.NullMarked;
