package claimtrail.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// Writes pages as HTML with the templates that the build has compiled.
final class Templates {

    private final TemplateEngine engine;

    Templates() {
        this.engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Templates.class.getClassLoader(), "claimtrail.web.template");
        engine.setHtmlInterceptor(new FormToken());
    }

    /// The page as HTML.
    ///
    /// @param name of the template, such as `home`
    String write(String name, Page<?> page) {
        var html = new StringOutput(32_768);
        engine.render("page/" + name + ".jte", page, html);
        return html.toString();
    }
}
