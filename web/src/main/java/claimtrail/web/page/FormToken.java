package claimtrail.web.page;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;

/// Writes the token into each form that changes something, wherever its template stands, so that none can be forgotten.
final class FormToken implements HtmlInterceptor {

    static final String FIELD = "form-token";

    /// The page that is being written.
    static final ScopedValue<Writing> WRITING = ScopedValue.newInstance();

    /// A page that is being written, by one thread.
    static final class Writing {

        private final String token;
        private boolean inChangingForm;

        Writing(String token) {
            this.token = token;
        }
    }

    /// Called before the tag's end, when its attributes are written.
    @Override
    public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {
        if (WRITING.isBound()) {
            WRITING.get().inChangingForm = "post".equals(attributes.get("method"));
        }
    }

    /// Called before the closing tag.
    @Override
    public void onHtmlTagClosed(String name, TemplateOutput output) {
        if (WRITING.isBound() && WRITING.get().inChangingForm) {
            output.writeContent("<input type=\"hidden\" name=\"" + FIELD + "\" value=\"" + WRITING.get().token + "\">");
        }
    }
}
