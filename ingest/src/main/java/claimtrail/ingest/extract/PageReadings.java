package claimtrail.ingest.extract;

import claimtrail.corpus.document.Field;
import claimtrail.corpus.document.FieldReading;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.Sourced;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/// All that a page says about itself, field by field, in the order in which its words are believed.
final class PageReadings {

    private static final int MOST_HEADINGS = 3;
    private static final int MOST_NAMES = 8;

    private final List<FieldReading> readings = new ArrayList<>();

    private PageReadings() {}

    static List<FieldReading> of(Document page, JsonLd json, MetaTags meta, PageDates dates, @Nullable URI address) {
        var all = new PageReadings();
        var marked = page.select("h1, [rel], [itemprop=author]");
        all.titles(page, marked, json, meta);
        all.people(marked, json, meta);
        dates.allPublished().forEach(date -> all.add(Field.PUBLISHED, date));
        dates.allModified().forEach(date -> all.add(Field.MODIFIED, date));
        json.publisher().ifPresent(name -> all.add(Field.PUBLISHER, name, Provenance.JSON_LD));
        all.meta(Field.PUBLISHER, meta, "og:site_name", "publisher", "application-name", "dc.publisher");
        json.section().ifPresent(name -> all.add(Field.SECTION, name, Provenance.JSON_LD));
        all.meta(Field.SECTION, meta, "article:section", "parsely-section", "section", "sailthru.section");
        all.add(Field.LANGUAGE, page.select("html").attr("lang"), Provenance.META);
        all.meta(Field.LANGUAGE, meta, "content-language", "language", "dc.language", "og:locale");
        json.language().ifPresent(tag -> all.add(Field.LANGUAGE, tag, Provenance.JSON_LD));
        all.add(Field.ADDRESS, page.head().select("link[rel=canonical]").attr("abs:href"), Provenance.META);
        all.meta(Field.ADDRESS, meta, "og:url");
        if (address != null) {
            all.add(Field.ADDRESS, address.toString(), Provenance.HTTP);
        }
        all.licences(marked, json, meta);
        return all.readings;
    }

    private void titles(Document page, Elements marked, JsonLd json, MetaTags meta) {
        json.headline().ifPresent(headline -> add(Field.TITLE, headline, Provenance.JSON_LD));
        meta(Field.TITLE, meta, "og:title", "twitter:title", "dc.title");
        add(Field.TITLE, page.title(), Provenance.META);
        marked.stream()
                .filter(element -> element.normalName().equals("h1"))
                .limit(MOST_HEADINGS)
                .forEach(heading -> add(Field.TITLE, heading.text(), Provenance.TEXT));
    }

    private void people(Elements marked, JsonLd json, MetaTags meta) {
        add(Field.AUTHORS, String.join("; ", json.authors()), Provenance.JSON_LD);
        meta(Field.AUTHORS, meta, "author", "article:author", "dc.creator", "parsely-author", "byl");
        var printed = marked.stream()
                .filter(element -> element.attr("itemprop").equals("author") || isRelated(element, "author"))
                .map(Element::text)
                .limit(MOST_NAMES)
                .toList();
        add(Field.AUTHORS, String.join("; ", printed), Provenance.TEXT);
    }

    private void licences(Elements marked, JsonLd json, MetaTags meta) {
        marked.stream()
                .filter(element -> isRelated(element, "license"))
                .limit(1)
                .forEach(link -> add(Field.LICENCE, link.attr("abs:href"), Provenance.META));
        json.licence().ifPresent(licence -> add(Field.LICENCE, licence, Provenance.JSON_LD));
        meta(Field.LICENCE, meta, "dcterms.license", "dcterms.rights", "dc.rights", "copyright");
    }

    private static boolean isRelated(Element element, String relation) {
        return List.of(element.attr("rel").toLowerCase(Locale.ROOT).split("\\s+", -1))
                .contains(relation);
    }

    private void meta(Field field, MetaTags meta, String... names) {
        for (var name : names) {
            meta.first(name).ifPresent(value -> add(field, value, Provenance.META));
        }
    }

    private void add(Field field, Sourced<PartialDate> date) {
        readings.add(Receipts.reading(field, date));
    }

    private void add(Field field, String value, Provenance from) {
        var text = Spaces.collapse(value);
        if (!text.isBlank()) {
            readings.add(new FieldReading(field, text, from, false));
        }
    }
}
