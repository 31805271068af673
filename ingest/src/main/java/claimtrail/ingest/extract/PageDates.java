package claimtrail.ingest.extract;

import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.Sourced;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// When a page was published and changed, by its own word; the surest source first.
record PageDates(
        Document page, JsonLd json, MetaTags meta, @Nullable URI address, boolean monthFirst) {

    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^\\W*(published|posted|publi[ée]|publicado|ver[öo]ffentlicht|erstellt|date|datum|fecha|first published|on|am|le|opublikowano|data|created)\\b");
    private static final Pattern CHANGED =
            Pattern.compile("(?iu)(updated|modified|aktualisiert|mis à jour|actualizado|geändert|stand:)");
    private static final Pattern CHANGED_CLASS = Pattern.compile("(?i)(updat|modif)");
    private static final String DATED =
            "[itemprop=datePublished], [pubdate], time.published, time.entry-date, .published[title], abbr.published";
    private static final String PLACES =
            ".date, .published, .entry-date, .post-date, .dateline, .timestamp, .byline, .posted-on, .article-date,"
                    + " .meta, .post-meta, .entry-meta, .article-meta, .article__date, .info, .submitted, [class*=date], [id*=date], [class*=Date],"
                    + " [class*=time], [class*=meta], [class*=byline], [class*=publish], [class*=posted]";
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "datepublished",
            "article:published",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date.created",
            "sailthru.date",
            "parsely-pub-date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "publication_date",
            "article.published",
            "date",
            "dc.date",
            "dcterms.date",
            "rnews:datepublished",
            "citation_publication_date",
            "citation_online_date",
            "cxenseparse:recs:publishtime",
            "article_date_original",
            "originalpublicationdate",
            "created",
            "article:post_date",
            "last-modified-date",
            "dc.created",
            "datecreated",
            "timestamp");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "dcterms.modified",
            "dc.date.modified",
            "lastmod",
            "last-modified",
            "article:modified");
    private static final int LONGEST_LINE = 120;

    @Nullable Sourced<PartialDate> published() {
        var marked = allPublished();
        return marked.isEmpty() ? inMarkedText().or(this::inShortLines).orElse(null) : marked.getFirst();
    }

    @Nullable Sourced<PartialDate> modified() {
        var all = allModified();
        return all.isEmpty() ? null : all.getFirst();
    }

    /// What each place says that is meant for the day of publication, the most believed first.
    List<Sourced<PartialDate>> allPublished() {
        return Stream.of(
                        json.published().flatMap(this::parse).map(date -> new Sourced<>(date, Provenance.JSON_LD)),
                        inMeta(PUBLISHED),
                        inElements(DATED, Provenance.TIME_ELEMENT),
                        inTimeElements(),
                        inAddress())
                .flatMap(Optional::stream)
                .toList();
    }

    List<Sourced<PartialDate>> allModified() {
        return Stream.of(
                        json.modified().flatMap(this::parse).map(date -> new Sourced<>(date, Provenance.JSON_LD)),
                        inMeta(MODIFIED),
                        inElements("[itemprop=dateModified]", Provenance.TIME_ELEMENT))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<PartialDate> parse(String text) {
        return Dates.parse(text, monthFirst);
    }

    private Optional<Sourced<PartialDate>> inMeta(List<String> names) {
        for (var name : names) {
            for (var value : meta.all(name)) {
                var date = parse(value);
                if (date.isPresent()) {
                    return date.map(found -> new Sourced<>(found, Provenance.META));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Sourced<PartialDate>> inElements(String place, Provenance from) {
        return page.select(place).stream()
                .filter(element -> !isComment(element))
                .flatMap(element -> ofElement(element).stream())
                .findFirst()
                .map(date -> new Sourced<>(date, from));
    }

    private Optional<PartialDate> ofElement(Element element) {
        for (var attribute : new String[] {"datetime", "content", "title"}) {
            var date = parse(element.attr(attribute));
            if (date.isPresent()) {
                return date;
            }
        }
        return parse(Spaces.collapse(element.text()));
    }

    private Optional<Sourced<PartialDate>> inTimeElements() {
        var times = page.select("time").stream()
                .filter(element -> !isComment(element)
                        && !CHANGED_CLASS.matcher(element.className()).find())
                .filter(element -> element.parent() == null
                        || !CHANGED.matcher(element.parent().ownText()).find())
                .toList();
        return times.stream()
                .flatMap(element -> ofElement(element).stream())
                .findFirst()
                .map(date -> new Sourced<>(date, Provenance.TIME_ELEMENT));
    }

    private Optional<Sourced<PartialDate>> inAddress() {
        return address == null
                ? Optional.empty()
                : Dates.inAddress(String.valueOf(address.getRawPath()))
                        .map(date -> new Sourced<>(date, Provenance.URL));
    }

    private Optional<Sourced<PartialDate>> inMarkedText() {
        return page.select(PLACES).stream()
                .filter(element -> !isComment(element))
                .map(element -> Spaces.collapse(element.text()))
                .filter(text -> text.length() < LONGEST_LINE
                        && text.length() > 5
                        && !CHANGED.matcher(text).find())
                .flatMap(text -> Dates.written(text, monthFirst).stream())
                .findFirst()
                .map(date -> new Sourced<>(date, Provenance.TEXT));
    }

    private Optional<Sourced<PartialDate>> inShortLines() {
        var lines = RawBlocks.of(page.body()).stream()
                .map(RawBlock::text)
                .filter(text -> text.length() < LONGEST_LINE)
                .toList();
        var labelled = lines.stream().filter(text -> LABEL.matcher(text).find());
        return Stream.concat(labelled, lines.stream().filter(text -> text.length() < 40))
                .flatMap(text -> Dates.written(text, monthFirst).stream())
                .findFirst()
                .map(date -> new Sourced<>(date, Provenance.TEXT));
    }

    private static boolean isComment(Element element) {
        return element.closest(
                        "[class*=comment], [id*=comment], [class*=related], aside, footer, [class*=sidebar], [class*=widget]")
                != null;
    }
}
