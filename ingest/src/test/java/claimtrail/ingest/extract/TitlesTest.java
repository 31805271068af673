package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a page is called, by its `title`, its headline in the metadata, and its first-level heading.
class TitlesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chip rule put off by three months - Tidewater Post | Chip rule put off by three months | Trade: Chip rule put off by three months | Chip rule put off by three months",
                "Chip rule put off by three months - Tidewater Post | '' | Tidewater Post, news from the coast | Chip rule put off by three months",
                "Chip rule put off - Tidewater Post - News from the coast | '' | '' | Chip rule put off",
                "Chips | The <em>last</em> chip rule &amp; the first &lt;i&gt;put off&lt;/i&gt; | '' | The last chip rule & the first put off",
                "Chip rule put off - Tidewater Post | '' | Chip rule put off by three months | Chip rule put off by three months"
            })
    void isTheArticlesOwn(String shown, String declared, String heading, String title) {
        var page = "<html><head><title>" + shown + "</title><meta property=\"og:site_name\" content=\"Tidewater Post\">"
                + (declared.isEmpty() ? "" : "<meta property=\"og:title\" content=\"" + declared + "\">")
                + "</head><body><h1>" + heading
                + "</h1><p>The trade office has put off its licence rule for server chips by"
                + " three months, the second time within a year, and says that it has heard the makers.</p></body></html>";

        assertEquals(
                title,
                Reader.page("https://news.example/chips", page).metadata().titleText());
    }
}
