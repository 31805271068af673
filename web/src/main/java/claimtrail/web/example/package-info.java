/// The example web: a small world of web sites, written for Claimtrail and served on loopback by the program itself.
///
/// Start at [ExampleWeb], which starts one server a site, each on a port of its own, so that each has its own
/// robots.txt. What a reader meets there is a pure function of the story clock: an [Article] is shown from its
/// publication on, and each [Change] (an edit, a correction, a deletion) happens at its instant of the story.
///
/// The way of a request: [SiteExchange] (HTTP) asks [SiteRoutes] (which address is what), which asks the [Outlet] what
/// it has at this instant and one of the writers for the bytes: [PageWriter] for pages (jte templates in
/// `src/main/jte/example`), [RssFeed], [AtomFeed] and [NewsSitemap] for feeds, [PdfText] for official texts in PDF.
///
/// All words of the world are data: `world.txt` names the texts in order, `SITE/site.txt` describes a site's habits,
/// and `SITE/SLUG.txt` is one text: header lines, a line of three hyphens, light markup ([Markup]), then its changes.
/// `docs/example-web.md` says what is wrong on purpose and where. PDFBox is used in [PdfText] and nowhere else.
@NullMarked
package claimtrail.web.example;

import org.jspecify.annotations.NullMarked;
