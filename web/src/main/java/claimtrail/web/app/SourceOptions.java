package claimtrail.web.app;

import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Settings of a source that are given on the command line; what is not given stays as it was found.
final class SourceOptions {

    @Option(names = "--id", paramLabel = "ID", description = "A short name of a-z, 0-9 and hyphens.")
    @Nullable String id;

    @Option(names = "--name", paramLabel = "NAME", description = "As people call it.")
    private @Nullable String name;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "feed, sitemap, listing, federal-register, ecfr, eur-lex or folder.")
    private @Nullable String kind;

    @Option(names = "--select", paramLabel = "CSS", description = "For a listing: which links, as a CSS selector.")
    private @Nullable String selector;

    @Option(
            names = "--yields",
            paramLabel = "SORT",
            description = "What it leads to: article, press-release or official (default: article).")
    private @Nullable String yields;

    @Option(
            names = "--pace",
            paramLabel = "PACE",
            description = "How often to ask: 30m (always), 15m..7d (between the two, by how often something new"
                    + " comes), or '06:30,12:00 America/New_York weekdays'.")
    private @Nullable String pace;

    @Option(names = "--every", paramLabel = "MINUTES", description = "The same as --pace with so many minutes.")
    private @Nullable Integer minutes;

    @Option(names = "--local", description = "It is at a private or loopback address.")
    boolean local;

    /// Whether it is said how it is read, so that it need not be looked at.
    boolean saysKind() {
        return kind != null;
    }

    /// A source of which nothing is known but what is given.
    Source source(String givenId, URI address) {
        return changed(new Source(
                givenId,
                givenId,
                SourceKind.FEED,
                address,
                null,
                DocumentKind.ARTICLE,
                Rhythm.parse("15m..7d"),
                "file".equals(address.getScheme())));
    }

    /// The source with what is given instead of what it had.
    Source changed(Source source) {
        return new Source(
                id == null ? source.id() : id,
                name == null ? source.name() : name,
                kind == null ? source.kind() : kind(kind),
                source.address(),
                selector == null ? source.selector() : selector,
                yields == null ? source.yields() : sort(yields),
                rhythm(source.rhythm()),
                local || source.local());
    }

    private Rhythm rhythm(Rhythm otherwise) {
        if (pace != null) {
            return Rhythm.parse(pace);
        }
        return minutes == null ? otherwise : Rhythm.every(Duration.ofMinutes(minutes));
    }

    private static SourceKind kind(String written) {
        return Arrays.stream(SourceKind.values())
                .filter(known -> known.label().equals(normal(written)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--kind is one of "
                        + words(Arrays.stream(SourceKind.values())
                                .map(SourceKind::label)
                                .toList())
                        + ", not " + written));
    }

    private static DocumentKind sort(String written) {
        return Arrays.stream(DocumentKind.values())
                .filter(known -> normal(known.name()).equals(normal(written)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--yields is one of "
                        + words(Arrays.stream(DocumentKind.values())
                                .map(known -> normal(known.name()))
                                .toList())
                        + ", not " + written));
    }

    private static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String words(List<String> words) {
        return words.stream().collect(Collectors.joining(", "));
    }
}
