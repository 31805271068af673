package claimtrail.web.example;

import claimtrail.web.example.Article.State.Gone;
import claimtrail.web.example.Article.State.NotYet;
import claimtrail.web.example.Article.State.Shown;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A site of the example web: who it is, its habits, and all that it ever publishes.
record Outlet(String id, Masthead masthead, Habits habits, Optional<String> robots, List<Article> articles) {

    /// What every page prints.
    record Masthead(String name, String tagline, String language) {}

    /// How it publishes.
    ///
    /// @param list the path of its feed, sitemap or listing
    /// @param select for a listing: CSS selector of its links
    /// @param template the name of its jte template
    /// @param mediaType the `Content-Type` of its pages, which may be wrong
    /// @param tracking the query that its feed appends to each address
    record Habits(
            ExampleKind kind,
            String list,
            Optional<String> select,
            String template,
            String mediaType,
            Optional<String> tracking) {}

    /// An article as it stands at some instant.
    record Standing(Article article, Article.Edition edition) {}

    Outlet {
        articles = List.copyOf(articles);
    }

    static Outlet load(String id, List<String> slugs) throws IOException {
        var file = HeadedText.load(id + "/site.txt");
        var masthead = new Masthead(file.sole("name"), file.sole("tagline"), file.sole("language"));
        var habits = new Habits(
                ExampleKind.of(file.sole("kind")),
                file.sole("list"),
                file.maybe("select"),
                file.sole("template"),
                file.sole("media-type"),
                file.maybe("tracking"));
        var articles = new ArrayList<Article>();
        for (String slug : slugs) {
            articles.add(ArticleFile.load(id, slug));
        }
        Optional<String> robots = file.maybe("robots").isPresent()
                ? Optional.of(HeadedText.resource(id + "/robots.txt"))
                : Optional.empty();
        return new Outlet(id, masthead, habits, robots, articles);
    }

    /// What is up at an instant, newest first.
    List<Standing> standing(Instant now) {
        return articles.stream()
                .flatMap(article -> switch (article.at(now)) {
                    case Shown shown -> Stream.of(new Standing(article, shown.edition()));
                    case NotYet notYet -> Stream.<Standing>empty();
                    case Gone gone -> Stream.<Standing>empty();
                })
                .sorted(Comparator.comparing(
                                (Standing standing) -> standing.article().published())
                        .reversed())
                .toList();
    }

    /// What was ever put up until an instant, newest first, taken down or not: what a neglected listing shows.
    List<Standing> everListed(Instant now) {
        return articles.stream()
                .filter(article -> !now.isBefore(article.published()))
                .map(article -> new Standing(
                        article,
                        new Article.Edition(
                                article.headline().title(), article.text(), Optional.empty(), article.published())))
                .sorted(Comparator.comparing(
                                (Standing standing) -> standing.article().published())
                        .reversed())
                .toList();
    }
}
