package claimtrail.ingest.discover;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Learns which of a page's links are its articles.
///
/// A template puts all articles in the same place. So links are grouped by their place, and the group is taken
/// whose texts read like headlines, have dates beside them, stand in headings and lead to addresses like
/// articles'. Links that share the group's part of the site or of the page join it.
final class LinkGroups {

    private static final int MOST_LINKS = 4_000;
    private static final int FEWEST = 3;
    private static final int MANY = 30;
    private static final int SAMPLE = 25;
    private static final double GOOD_ENOUGH = 1.0;
    private static final double NEARLY_ALL = 0.8;

    private final URI base;
    private final List<ListingLink> links;
    private final Teasers teasers;

    LinkGroups(Document page, Element part, URI base) {
        this.base = base;
        this.links = part.select("a[href]").stream()
                .flatMap(link -> ListingLink.of(link, base).stream())
                .filter(link ->
                        !ArticleAddress.isNone(link.target(), base) && !Paging.is(link.element(), link.target(), base))
                .limit(MOST_LINKS)
                .toList();
        this.teasers = new Teasers(page, links);
    }

    /// The links to articles in the page's order, nothing where no group looks like articles.
    List<ListingLink> articles() {
        var groups = new LinkedHashMap<String, List<ListingLink>>();
        links.forEach(link ->
                groups.computeIfAbsent(link.place(), place -> new ArrayList<>()).add(link));
        return groups.values().stream()
                .filter(group -> distinct(group) >= FEWEST && isHere(group) && quality(group) >= GOOD_ENOUGH)
                .max(Comparator.comparingDouble(
                        group -> quality(group) * Math.sqrt((double) Math.min(MANY, distinct(group)))))
                .map(this::joined)
                .orElse(List.of());
    }

    private static long distinct(List<ListingLink> group) {
        return group.stream().map(ListingLink::target).distinct().count();
    }

    /// At least half of them stay on the site, so that no row of partners or of sharing is a listing.
    private boolean isHere(List<ListingLink> group) {
        long here = group.stream()
                .filter(link -> ArticleAddress.isSameSite(link.target(), base))
                .count();
        return 2 * here >= group.size();
    }

    private double quality(List<ListingLink> group) {
        var sample = group.subList(0, Math.min(SAMPLE, group.size()));
        double sum = sample.stream().mapToDouble(this::quality).sum();
        return sum / sample.size() + 0.7 * teasers.dated(sample);
    }

    private double quality(ListingLink link) {
        return headline(teasers.title(link))
                + (teasers.isHeadline(link) ? 0.5 : 0)
                + (ArticleAddress.isLikely(link.target(), base) ? 0.3 : 0);
    }

    /// How much a text reads like a headline, by its number of words; scripts without blanks count by letters.
    static double headline(String text) {
        boolean dense = text.codePoints().anyMatch(Character::isIdeographic);
        int words = dense ? text.length() / 3 : text.isEmpty() ? 0 : text.split("\\s+", -1).length;
        return words > 45 ? 0.3 : words >= 4 ? 1 : words == 3 ? 0.5 : words == 2 ? 0.2 : 0;
    }

    private List<ListingLink> joined(List<ListingLink> group) {
        var targets = group.stream().map(ListingLink::target).collect(Collectors.toCollection(HashSet::new));
        var area = area(group);
        var part = commonPart(group);
        links.stream()
                .filter(link -> area.map(link.area()::equals)
                        .orElseGet(() -> ArticleAddress.isLikely(link.target(), base)
                                && part.map(around -> link.element().parents().contains(around))
                                        .orElse(false)))
                .filter(link -> headline(teasers.title(link)) == 1)
                .forEach(link -> targets.add(link.target()));
        return links.stream().filter(link -> targets.contains(link.target())).toList();
    }

    /// The part of the site that nearly all of them are in.
    private Optional<String> area(List<ListingLink> group) {
        var counts = group.stream().collect(Collectors.groupingBy(ListingLink::area, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(area -> area.getValue() >= NEARLY_ALL * group.size()
                        && !area.getKey().endsWith("/"))
                .map(java.util.Map.Entry::getKey)
                .findFirst();
    }

    /// The smallest element around all of them.
    private static Optional<Element> commonPart(List<ListingLink> group) {
        var common = new ArrayList<>(group.getFirst().element().parents());
        group.forEach(link -> common.retainAll(new HashSet<>(link.element().parents())));
        return common.stream().findFirst();
    }
}
