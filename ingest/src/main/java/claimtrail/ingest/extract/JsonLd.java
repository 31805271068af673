package claimtrail.ingest.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/// The schema.org objects of a page that describe an article, the most telling first.
final class JsonLd {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final Pattern ARTICLE =
            Pattern.compile("\\w*(Article|Posting|Report|Recipe|Review|CreativeWork|HowTo)");
    private static final Pattern PAGE = Pattern.compile("WebPage|ItemPage|\\w*Page|Event|Product|VideoObject|Book");
    /// Fields that describe other works than the page.
    private static final Set<String> OTHER_WORKS =
            Set.of("citation", "mentions", "isBasedOn", "comment", "review", "relatedLink", "workExample");

    private static final int MOST_NODES = 20_000;

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();
    private final List<JsonNode> all = new ArrayList<>();

    private JsonLd() {}

    static JsonLd of(Document page) {
        var found = new JsonLd();
        for (var script : page.select("script[type*=ld+json]")) {
            found.collect(script.data());
        }
        return found;
    }

    private void collect(String json) {
        try {
            walk(MAPPER.readTree(json.strip().replaceAll("^(//)?\\s*<!\\[CDATA\\[|(//)?\\s*\\]\\]>$|;$", "")));
        } catch (JsonProcessingException malformed) {
            // A broken script says nothing; the page's other metadata stands.
            return;
        }
    }

    private void walk(JsonNode root) {
        var open = new ArrayDeque<JsonNode>();
        open.add(root);
        for (var seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            var node = open.poll();
            if (node.isObject()) {
                all.add(node);
                sort(node);
            }
            node.properties().stream()
                    .filter(field -> !OTHER_WORKS.contains(field.getKey()))
                    .forEach(field -> open.add(field.getValue()));
            if (node.isArray()) {
                node.forEach(open::add);
            }
        }
    }

    private void sort(JsonNode node) {
        var type = node.path("@type");
        var names = type.isArray() ? type : List.of(type);
        for (var name : names) {
            if (ARTICLE.matcher(name.asText()).matches()) {
                articles.add(node);
                return;
            }
            if (PAGE.matcher(name.asText()).matches()) {
                pages.add(node);
                return;
            }
        }
    }

    Optional<String> headline() {
        return text(articles, "headline").or(() -> text(articles, "name"));
    }

    Optional<String> published() {
        return text(articles, "datePublished")
                .or(() -> text(pages, "datePublished"))
                .or(() -> text(articles, "dateCreated"))
                .or(() -> text(pages, "uploadDate"));
    }

    Optional<String> modified() {
        return text(articles, "dateModified").or(() -> text(pages, "dateModified"));
    }

    /// The text of the article; of a live blog its entries, each under its heading.
    Optional<String> body() {
        var entries = articles.stream()
                .filter(JsonLd::isLiveBlog)
                .flatMap(blog -> blog.path("liveBlogUpdate").valueStream())
                .flatMap(entry -> Stream.of(entry.path("headline"), entry.path("articleBody")))
                .map(text -> text.asText(""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
        return entries.isEmpty() ? text(articles, "articleBody") : Optional.of(entries);
    }

    Optional<String> language() {
        return text(articles, "inLanguage");
    }

    Optional<String> section() {
        return text(articles, "articleSection");
    }

    Optional<String> licence() {
        return text(articles, "license").or(() -> text(pages, "license"));
    }

    /// Whether the outlet says that not everybody may read the whole article.
    boolean isForSubscribers() {
        return Stream.concat(articles.stream(), pages.stream())
                .map(node -> node.path("isAccessibleForFree").asText(""))
                .anyMatch(answer -> answer.toLowerCase(Locale.ROOT).endsWith("false"));
    }

    boolean isLiveBlog() {
        return articles.stream().anyMatch(JsonLd::isLiveBlog);
    }

    private static boolean isLiveBlog(JsonNode node) {
        return node.path("@type").toString().contains("LiveBlogPosting");
    }

    Optional<String> publisher() {
        return articles.stream()
                .flatMap(node -> names(node.path("publisher")).stream())
                .findFirst();
    }

    List<String> authors() {
        for (var nodes : List.of(articles, pages)) {
            for (var node : nodes) {
                for (var field : List.of("author", "creator")) {
                    var names = names(node.path(field));
                    if (!names.isEmpty()) {
                        return names;
                    }
                }
            }
        }
        return List.of();
    }

    private List<String> names(JsonNode value) {
        var names = new LinkedHashSet<String>();
        for (var one : value.isArray() ? value : List.of(value)) {
            var name = one.isTextual() ? one.asText() : nameOf(one);
            if (!name.isBlank() && !name.startsWith("http")) {
                names.add(Spaces.collapse(name));
            }
        }
        return List.copyOf(names);
    }

    private String nameOf(JsonNode thing) {
        var name = thing.path("name");
        if (name.isArray() && !name.isEmpty()) {
            return name.get(0).asText("");
        }
        if (!name.isMissingNode()) {
            return name.asText("");
        }
        var id = thing.path("@id").asText("");
        return id.isEmpty()
                ? ""
                : all.stream()
                        .filter(node -> node.path("@id").asText("").equals(id))
                        .map(node -> node.path("name").asText(""))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    private static Optional<String> text(List<JsonNode> nodes, String field) {
        return nodes.stream()
                .map(node -> node.path(field))
                .map(value -> value.isArray() && !value.isEmpty() ? value.get(0) : value)
                .filter(value -> value.isTextual() || value.isNumber())
                .map(JsonNode::asText)
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
