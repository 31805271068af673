package claimtrail.web.example;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;

/// The forms of the example web are only there to be seen.
final class NoTokens implements HtmlInterceptor {

    @Override
    public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {
        // nothing is added
    }

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput output) {
        // nothing is added
    }
}
