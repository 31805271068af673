package claimtrail.web.api;

import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.store.StoredDocument;
import claimtrail.index.trace.Proposition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// What pages tell programs in the words of schema.org, as JSON-LD that can stand in a script element: nothing in it
/// can
/// end that element.
public final class SchemaOrg {

    private static final String CONTEXT = "https://schema.org";

    private SchemaOrg() {}

    /// A document as an `Article`, or as a `Legislation`.
    ///
    /// @param page its page of this site
    public static String article(StoredDocument stored, String page) {
        return text(article(stored, page, true));
    }

    /// A proposition as a `Claim` with the sentences that say it as its appearances.
    ///
    /// @param site address of this site without a slash at its end
    public static String claim(Proposition proposition, DocumentLookup documents, String site) {
        var page = site + "/proposition/" + proposition.id();
        var node = Nodes.object()
                .put("@context", CONTEXT)
                .put("@type", "Claim")
                .put("@id", page)
                .put("url", page)
                .put("text", proposition.canonical());
        node.set("appearance", appearances(proposition.asserting(), documents, site));
        proposition.asserting().stream()
                .findFirst()
                .flatMap(first -> documents.find(first.document()))
                .ifPresent(stored -> node.set("firstAppearance", article(stored, page(site, stored), false)));
        return text(node);
    }

    private static ArrayNode appearances(List<Evidence> evidence, DocumentLookup documents, String site) {
        var found = evidence.stream()
                .map(Evidence::document)
                .distinct()
                .flatMap(id -> documents.find(id).stream())
                .toList();
        return Nodes.list(found, stored -> article(stored, page(site, stored), false));
    }

    private static String page(String site, StoredDocument stored) {
        return site + "/document/" + stored.document().id();
    }

    private static ObjectNode article(StoredDocument stored, String page, boolean alone) {
        var document = stored.document();
        var metadata = document.metadata();
        var node = Nodes.object();
        if (alone) {
            node.put("@context", CONTEXT);
        }
        node.put(
                        "@type",
                        switch (metadata.kind()) {
                            case OFFICIAL -> "Legislation";
                            case PRESS_RELEASE, ARTICLE -> "Article";
                        })
                .put("@id", page)
                .put("mainEntityOfPage", page)
                .put("headline", metadata.titleText())
                .put("name", metadata.titleText());
        if (document.url() != null) {
            node.put("url", document.url().toString());
        }
        if (metadata.publishedDate() != null) {
            node.put("datePublished", metadata.publishedDate().text());
        }
        if (metadata.modified() != null) {
            node.put("dateModified", metadata.modified().value().text());
        }
        if (metadata.publisher() != null) {
            node.putObject("publisher").put("@type", "Organization").put("name", metadata.publisher());
        }
        if (!metadata.byline().authors().isEmpty()) {
            node.set(
                    "author",
                    Nodes.list(
                            metadata.byline().authors(),
                            author -> Nodes.object().put("@type", "Person").put("name", author)));
        }
        if (metadata.language() != null) {
            node.put("inLanguage", metadata.language());
        }
        return node.put("version", stored.version());
    }

    private static String text(ObjectNode node) {
        return node.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
