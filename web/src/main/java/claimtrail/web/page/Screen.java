package claimtrail.web.page;

import claimtrail.web.api.Parameters;
import io.javalin.http.Context;

/// Answers with pages.
record Screen(SiteSettings settings, Templates templates) {

    void show(Context context, String template, String title, Tab tab, Object view) {
        show(context, template, title, tab, Links.NONE, view);
    }

    /// With what the page tells programs of itself.
    void show(Context context, String template, String title, Tab tab, Links links, Object view) {
        var query = tab == Tab.SOURCES ? "" : new Parameters(context).text("q");
        var head = new Head(settings.title(), title, tab, query, links, Visitor.of(context));
        context.header("Cache-Control", "no-cache")
                .contentType("text/html; charset=utf-8")
                .result(written(context, template, new Page<>(head, view)));
    }

    /// The page with the token of its browser in each form.
    String written(Context context, String template, Page<?> page) {
        return ScopedValue.where(
                        FormToken.WRITING,
                        new FormToken.Writing(Visitor.of(context).token()))
                .call(() -> templates.write(template, page));
    }

    /// Where this site is for whoever asks, without a slash at its end.
    static String origin(Context context) {
        return context.scheme() + "://" + context.host();
    }
}
