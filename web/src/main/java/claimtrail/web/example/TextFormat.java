package claimtrail.web.example;

import java.util.Locale;

/// The form in which a text is served.
enum TextFormat {
    HTML,
    XML,
    PDF;

    static TextFormat of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
