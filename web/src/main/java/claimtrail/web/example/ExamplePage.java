package claimtrail.web.example;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the template of a text is given. Public because templates are compiled into a package of their own.
///
/// @param latest other texts of the same site, for teasers and boxes
public record ExamplePage(Head head, Story story, List<Teaser> latest) {

    /// What stands on every page of a site.
    ///
    /// @param home address of the front page
    /// @param notice says that this is an example
    public record Head(String name, String tagline, String language, String home, List<Teaser> menu, String notice) {
        public Head {
            menu = List.copyOf(menu);
        }
    }

    /// A link with a few words.
    ///
    /// @param day of publication, as people write it
    public record Teaser(String title, String address, String summary, String day) {}

    /// The text itself.
    public record Story(
            String title,
            String byline,
            String section,
            String address,
            String summary,
            Dates dates,
            Content content) {}

    /// When it was published and last changed.
    ///
    /// @param published ISO 8601 instant
    /// @param modified ISO 8601 instant
    /// @param american `June 12, 2026`
    /// @param british `12 June 2026`
    public record Dates(String published, String modified, String american, String british) {}

    /// Its words.
    ///
    /// @param html escaped already
    /// @param note on its correction
    /// @param jsonLd a schema.org `NewsArticle`
    public record Content(String html, @Nullable String note, String jsonLd) {}

    public ExamplePage {
        latest = List.copyOf(latest);
    }

    /// The first few of the other texts.
    public List<Teaser> readNext() {
        return latest.subList(0, Math.min(3, latest.size()));
    }
}
