/// The pages of the site, one class a page, rendered on the server and whole without a script.
///
/// [claimtrail.web.page.Site] is the web server with its routes. A page's class reads what is asked for and gives a
/// `View`, a record that its template of the same name (`src/main/jte/page`) writes as HTML; jte escapes all that is
/// not the template's own. [claimtrail.web.page.Guard] says what a browser may do with the pages, and who may ask.
///
/// The sources have addresses of their own, `SourceRoutes`, with the only forms that change something; hubs come in by
/// `HubRoutes`.
@NullMarked
package claimtrail.web.page;

import org.jspecify.annotations.NullMarked;
