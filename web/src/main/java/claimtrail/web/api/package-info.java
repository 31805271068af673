/// The public JSON: what the command line prints and what the site answers below `/api/`, one class an object.
///
/// [claimtrail.web.api.Desk] is what pages and JSON read from. The classes named `…Json` write the objects; a field
/// without a value is a JSON `null`. [claimtrail.web.api.Api] is the routes.
@NullMarked
package claimtrail.web.api;

import org.jspecify.annotations.NullMarked;
