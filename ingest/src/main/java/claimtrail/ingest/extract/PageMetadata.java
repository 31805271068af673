package claimtrail.ingest.extract;

import claimtrail.corpus.document.Byline;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Receipt;
import claimtrail.corpus.document.Sourced;
import claimtrail.ingest.fetch.CanonicalAddress;
import claimtrail.ingest.fetch.DeclaredAddress;
import claimtrail.ingest.fetch.WrittenAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// What a page says about itself beside its text. Read before the page is taken apart.
record PageMetadata(
        @Nullable Sourced<String> title,
        List<String> authors,
        @Nullable Sourced<PartialDate> published,
        @Nullable Sourced<PartialDate> modified,
        @Nullable String publisher,
        @Nullable String declaredLanguage,
        @Nullable URI canonical,
        @Nullable String articleBody,
        String description,
        Receipt found) {

    static PageMetadata of(Document page, @Nullable URI address) {
        var json = JsonLd.of(page);
        var meta = MetaTags.of(page);
        var site =
                json.publisher().or(() -> meta.first("og:site_name", "publisher", "application-name", "dc.publisher"));
        var canonical = canonical(page, meta, address);
        var names = SiteNames.of(site, canonical == null ? address : canonical);
        var language = language(page, json, meta);
        var dates = new PageDates(page, json, meta, canonical == null ? address : canonical, monthFirst(language));
        return new PageMetadata(
                Titles.of(page, json, meta, names),
                Authors.of(page, json, meta, site, names),
                dates.published(),
                dates.modified(),
                site.map(Spaces::collapse)
                        .filter(name -> !name.startsWith("http"))
                        .orElse(null),
                language,
                canonical,
                json.body()
                        .map(PageMetadata::unescaped)
                        .filter(text -> text.length() > 200)
                        .orElse(null),
                meta.first("description", "og:description", "twitter:description")
                        .map(PageMetadata::unescaped)
                        .orElse(""),
                new Receipt(PageReadings.of(page, json, meta, dates, address), Caveats.of(page, json, address)));
    }

    /// The address by which the page is known: its own word where that is to be believed.
    private static @Nullable URI canonical(Document page, MetaTags meta, @Nullable URI address) {
        var base = address == null ? URI.create("") : address;
        return Optional.of(page.select("link[rel=canonical]").attr("href"))
                .filter(href -> !href.isBlank())
                .or(() -> meta.first("og:url"))
                .flatMap(href -> WrittenAddress.resolve(base, href))
                .flatMap(declared -> DeclaredAddress.believed(declared, address))
                .or(() -> Optional.ofNullable(address)
                        .filter(CanonicalAddress::isWeb)
                        .map(CanonicalAddress::of))
                .orElse(null);
    }

    /// The facts, with what only the text can tell.
    Facts facts(List<Block> blocks, MainText main) {
        var credit = Credits.in(blocks).orElse(null);
        var language = Languages.of(blocks, declaredLanguage);
        var receipt = new Receipt(found.fields(), Caveats.with(found.caveats(), main));
        return new Facts(
                title, new Byline(authors, credit), published, modified, publisher, language, canonical, receipt);
    }

    private static @Nullable String language(Document page, JsonLd json, MetaTags meta) {
        return Optional.of(page.select("html").attr("lang"))
                .filter(tag -> !tag.isBlank())
                .or(() -> Optional.of(page.select("html").attr("xml:lang")).filter(tag -> !tag.isBlank()))
                .or(() -> meta.first("content-language", "language", "dc.language", "og:locale"))
                .or(json::language)
                .flatMap(Languages::tag)
                .orElse(null);
    }

    private static boolean monthFirst(@Nullable String language) {
        return language == null || language.equals("en");
    }

    private static String unescaped(String text) {
        return org.jsoup.parser.Parser.unescapeEntities(text, false);
    }
}
