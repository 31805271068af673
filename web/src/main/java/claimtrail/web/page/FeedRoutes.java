package claimtrail.web.page;

import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.claim.Measure;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.store.StoredDocument;
import claimtrail.index.trace.Proposition;
import claimtrail.index.trace.ProvisionHistory;
import claimtrail.web.api.Citations;
import claimtrail.web.api.Desk;
import claimtrail.web.api.Parameters;
import claimtrail.web.api.Traced;
import claimtrail.web.api.Traces;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The feeds of entities, propositions, measures and provisions, and the description by which a browser's address bar
/// can search (OpenSearch 1.1).
final class FeedRoutes {

    private final Desk desk;
    private final Traces traces;
    private final String title;

    FeedRoutes(Desk desk, Traces traces, Screen screen) {
        this.desk = desk;
        this.traces = traces;
        this.title = screen.settings().title();
    }

    void addTo(RoutesConfig routes) {
        add(routes, "/entity/{id}", this::entity);
        add(routes, "/proposition/{id}", this::proposition);
        add(routes, "/measure/{id}", this::measure);
        add(routes, "/regulation", this::provision);
        routes.get("/opensearch.xml", this::description);
    }

    private static void add(RoutesConfig routes, String path, Function<Context, Feed> feed) {
        routes.get(path + "/feed", context -> feed.apply(context).asAtom(context));
        routes.get(path + "/feed.json", context -> feed.apply(context).asJson(context));
    }

    private Feed entity(Context context) {
        var traced = traces.now();
        var known = traced.entities()
                .find(context.pathParam("id"))
                .orElseThrow(() -> new NotFoundResponse("No document names such an entity."));
        var path = EntityPage.href(known.entity().id());
        return new Feed(known.entity().name(), path, path + "/feed", documents(known.documents(), traced));
    }

    private Feed proposition(Context context) {
        var traced = traces.now();
        var proposition = traced.proposition(context.pathParam("id"))
                .orElseThrow(() -> new NotFoundResponse("There is no such proposition."));
        var path = PropositionPage.href(proposition.id());
        return new Feed(proposition.canonical(), path, path + "/feed", sides(proposition, traced));
    }

    private static List<Feed.Entry> sides(Proposition proposition, Traced traced) {
        return Stream.of(
                        said(proposition.asserting(), "says so", traced),
                        said(proposition.denying(), "says not", traced),
                        said(proposition.hedged(), "leaves it open", traced))
                .flatMap(entries -> entries)
                .toList();
    }

    private static Stream<Feed.Entry> said(List<Evidence> evidence, String side, Traced traced) {
        return evidence.stream()
                .flatMap(one -> traced.documents().find(one.document()).stream().map(stored -> {
                    var testimony = Testimony.alone(one, traced.documents());
                    return new Feed.Entry(
                            testimony.href(),
                            testimony.document().reference() + " " + side,
                            one.claim().sentence().text(),
                            stored.firstSeen());
                }));
    }

    private Feed measure(Context context) {
        var traced = traces.now();
        var id = context.pathParam("id");
        var measure = traced.measures().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("There is no measure of that name."));
        var path = "/measure/" + id;
        return new Feed(measure.name(), path, path + "/feed", events(measure, traced));
    }

    private static List<Feed.Entry> events(Measure measure, Traced traced) {
        var entries = new ArrayList<Feed.Entry>();
        for (var event : measure.events()) {
            var tellers = stored(event.documents(), traced);
            tellers.stream()
                    .map(StoredDocument::firstSeen)
                    .min(Comparator.naturalOrder())
                    .ifPresent(at -> {
                        var status = event.status().label().replace('-', ' ');
                        entries.add(new Feed.Entry(
                                new Address("/measure/" + measure.id())
                                        .with("asOf", event.date().latest())
                                        .toString(),
                                measure.name() + ": " + status + " since " + DateText.of(event.date()),
                                "Told by "
                                        + String.join(
                                                "; ",
                                                tellers.stream()
                                                        .map(DocumentLine::of)
                                                        .map(DocumentLine::reference)
                                                        .distinct()
                                                        .toList()),
                                at));
                    });
        }
        return entries;
    }

    /// A provision's texts, and the documents that cite it.
    private Feed provision(Context context) {
        var words = new Parameters(context).text("citation");
        if (words.isEmpty()) {
            throw new BadRequestResponse("citation is missing: such as 15 CFR 744.23");
        }
        var citation = Citations.normal(words);
        var traced = traces.now();
        var entries = new ArrayList<Feed.Entry>();
        var texts = ProvisionHistory.of(citation, desk.store().documents().officialWith(citation))
                .texts();
        for (var text : texts) {
            traced.documents()
                    .find(text.document().id())
                    .ifPresent(stored -> entries.add(new Feed.Entry(
                            new Address("/regulation")
                                    .with("citation", citation)
                                    .with("at", text.on())
                                    .toString(),
                            citation + (text.on() == null ? "" : " as of " + DateText.of(text.on())),
                            text.paragraphs().size() + " paragraphs, in "
                                    + DocumentLine.of(stored).title(),
                            stored.firstSeen())));
        }
        Citing.documents(citation, traced).forEach(stored -> entries.add(Feed.Entry.of(stored, "cites " + citation)));
        var path = new Address("/regulation").with("citation", citation).toString();
        return new Feed(
                citation,
                path,
                new Address("/regulation/feed").with("citation", citation).toString(),
                entries);
    }

    private static List<Feed.Entry> documents(Collection<DocumentId> ids, Traced traced) {
        return stored(ids, traced).stream()
                .map(stored -> Feed.Entry.of(stored, DocumentLine.of(stored).reference()))
                .toList();
    }

    private static List<StoredDocument> stored(Collection<DocumentId> ids, Traced traced) {
        return ids.stream().flatMap(id -> traced.documents().find(id).stream()).toList();
    }

    private void description(Context context) {
        var site = Screen.origin(context);
        context.contentType("application/opensearchdescription+xml; charset=utf-8")
                .result("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                        <ShortName>%s</ShortName>
                        <Description>What is said about AI export rules</Description>
                        <InputEncoding>UTF-8</InputEncoding>
                        <Url type="text/html" template="%s/search?q={searchTerms}"/>
                        <Url type="application/json" template="%s/api/search?q={searchTerms}"/>
                        </OpenSearchDescription>
                        """.formatted(escaped(title), escaped(site), escaped(site)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
