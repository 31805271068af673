package claimtrail.ingest.discover;

import claimtrail.corpus.archive.Response;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.store.Link;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceMemory;
import claimtrail.ingest.discover.Discovery.Failed;
import claimtrail.ingest.discover.Discovery.Found;
import claimtrail.ingest.discover.Discovery.Unchanged;
import claimtrail.ingest.fetch.Fetcher;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Asks the eCFR's versioner (v1) on which days parts of a title were issued anew, and leads to the text of the part as
/// of each of these days.
///
/// The address is that of the title's versions: `/api/versioner/v1/versions/title-15.json?chapter=VII&part=730-774`.
/// The list of parts is ours; everything else is handed on. The first visit takes each part as it is now, and with
/// `#history=all` behind the address also as it was before.
final class Ecfr {

    private static final Pattern PATH = Pattern.compile("(.+)/versions/title-(\\d{1,2})\\.json");
    private static final Duration WHILE_IT_IS_PROCESSED = Duration.ofMinutes(30);
    private static final Period OVERLAP = Period.ofDays(7);
    /// The versioner's own page size.
    private static final int PER_PAGE = 1_000;
    private static final int MOST_PAGES = 100;

    private final JsonPages pages;
    private final Clock clock;

    Ecfr(Fetcher fetcher, Clock clock) {
        this.pages = new JsonPages(fetcher);
        this.clock = clock;
    }

    /// What is asked: the API, the title, its parts, all of their versions or not.
    private record Asked(
            Source source, String api, String title, AddressQuery query, CfrParts parts, boolean history) {}

    Discovery links(Source source, SourceMemory memory) throws InterruptedException {
        var query = AddressQuery.of(source.address());
        var path = PATH.matcher(query.page());
        var parts = CfrParts.parse(query.first("part").orElse(""));
        if (!path.matches()) {
            return failed("an eCFR address ends in /api/versioner/v1/versions/title-NUMBER.json");
        }
        if (parts.isEmpty()) {
            return failed("parts are written like 744 or 730-774, not: "
                    + query.first("part").orElse(""));
        }
        var handedOn =
                query.without("part").with("part", parts.get().sole().stream().toList());
        var history = "history=all".equals(source.address().getFragment());
        var asked = new Asked(source, path.group(1), path.group(2), handedOn, parts.get(), history);
        return switch (pages.ask(URI.create(asked.api() + "/titles.json"), source)) {
            case JsonPages.Answer.Trouble trouble -> trouble.failed();
            case JsonPages.Answer.Same same -> new Unchanged();
            case JsonPages.Answer.Page titles -> inTitle(asked, memory, titles);
        };
    }

    private Discovery inTitle(Asked asked, SourceMemory memory, JsonPages.Answer.Page titles)
            throws InterruptedException {
        for (var title : titles.json().path("titles")) {
            if (title.path("number").asText().equals(asked.title())) {
                var latest = title.path("latest_issue_date").asText("");
                var today = title.path("up_to_date_as_of").asText("");
                if (title.path("processing_in_progress").asBoolean()) {
                    return new Failed(
                            "title " + asked.title() + " is being processed by the eCFR",
                            clock.instant().plus(WHILE_IT_IS_PROCESSED));
                }
                if (CfrVersions.day(today).isEmpty()) {
                    return failed("the eCFR does not say up to which day title " + asked.title() + " is");
                }
                return latest.equals(memory.cursor())
                        ? new Unchanged()
                        : versions(asked, memory, today, latest, titles.response());
            }
        }
        return failed("the eCFR knows no title " + asked.title());
    }

    private Discovery versions(Asked asked, SourceMemory memory, String today, String latest, Response titles)
            throws InterruptedException {
        var known = memory.cursor() == null
                ? null
                : CfrVersions.day(memory.cursor()).orElse(null);
        var query = asked.query().with("issue_date[lte]", today);
        if (known != null) {
            query = query.with("issue_date[gte]", known.minus(OVERLAP).toString());
        }
        var versions = new CfrVersions(asked.parts());
        var problems = new Problems(List.of());
        var responses = new ArrayList<>(List.of(titles));
        var trouble = read(asked.source(), query, versions, problems, responses);
        if (trouble != null) {
            return trouble;
        }
        var links = links(asked, versions, known == null && !asked.history());
        if (links.isEmpty() && known != null) {
            return new Unchanged();
        }
        if (links.isEmpty()) {
            problems.say("no version of these parts");
        }
        var cursor = latest.isEmpty() ? today : latest;
        return new Found(
                links,
                "eCFR versions (v1)",
                problems.sentences(),
                new SourceMemory(null, null, cursor),
                responses,
                null);
    }

    private @Nullable Failed read(
            Source source, AddressQuery query, CfrVersions versions, Problems problems, List<Response> responses)
            throws InterruptedException {
        for (int number = 1; number <= MOST_PAGES; number++) {
            var address = number == 1 ? query : query.with("page", String.valueOf(number));
            switch (pages.ask(address.address(), source)) {
                case JsonPages.Answer.Trouble trouble -> {
                    return trouble.failed();
                }
                case JsonPages.Answer.Same same -> {
                    return null;
                }
                case JsonPages.Answer.Page page -> {
                    responses.add(page.response());
                    var listed = page.json().path("content_versions");
                    listed.forEach(version -> {
                        if (!versions.take(version)) {
                            problems.count("without an issue date or a part");
                        }
                    });
                    if (listed.size() < PER_PAGE
                            && number
                                    >= page.json()
                                            .path("meta")
                                            .path("total_pages")
                                            .asInt(1)) {
                        return null;
                    }
                }
            }
        }
        problems.say("only the first " + MOST_PAGES + " pages were read");
        return null;
    }

    private static List<Link> links(Asked asked, CfrVersions versions, boolean currentOnly) {
        var links = new ArrayList<Link>();
        versions.days().forEach((part, days) -> {
            if (!currentOnly) {
                days.forEach(day -> links.add(link(asked, part, day)));
            } else if (!versions.isGone(part)) {
                links.add(link(asked, part, days.last()));
            }
        });
        links.sort(Comparator.comparing((Link link) -> String.valueOf(link.published()))
                .reversed()
                .thenComparing(link -> link.address().toString()));
        return links;
    }

    private static Link link(Asked asked, String part, LocalDate day) {
        var address = new AddressQuery(asked.api() + "/full/" + day + "/title-" + asked.title() + ".xml", List.of())
                .with("part", part)
                .address();
        var title = asked.title() + " CFR part " + part + " as of " + day;
        return new Link(address, asked.source().id(), title, PartialDate.of(day), null);
    }

    private static Failed failed(String reason) {
        return new Failed(reason, null);
    }
}
