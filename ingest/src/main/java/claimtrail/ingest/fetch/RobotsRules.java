package claimtrail.ingest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRule;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// What a robots.txt says to us (RFC 9309), with `Crawl-delay`, which is not in the standard but in use.
final class RobotsRules {

    /// The standard asks for 500 kibibytes at least.
    static final int MAX_BYTES = 512 * 1024;

    private static final long MAX_DELAY_MILLIS = Duration.ofDays(1).toMillis();
    private static final int MAX_WARNINGS = 0;

    private final SimpleRobotRules rules;

    private RobotsRules(SimpleRobotRules rules) {
        this.rules = rules;
    }

    static RobotsRules allowingAll() {
        return new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
    }

    /// Reads the rules for a crawler.
    ///
    /// @param names product tokens in lower case
    /// @param wholeNames whether names are compared as a whole, as the standard asks; else a beginning is enough
    static RobotsRules parse(
            URI address, byte[] content, String mediaType, Collection<String> names, boolean wholeNames) {
        var parser = new SimpleRobotRulesParser(MAX_DELAY_MILLIS, MAX_WARNINGS);
        parser.setExactUserAgentMatching(wholeNames);
        var read = content.length > MAX_BYTES ? Arrays.copyOf(content, MAX_BYTES) : content;
        return new RobotsRules(parser.parseContent(address.toString(), read, mediaType, names));
    }

    boolean allows(String address) {
        return rules.isAllowed(address);
    }

    /// The longest line that keeps us out, as in the file; nothing where the address is allowed.
    Optional<String> lineAgainst(URI address) {
        if (allows(address.toString())) {
            return Optional.empty();
        }
        return Optional.of(rules.getRobotRules().stream()
                .filter(rule -> !rule.isAllow() && alone(rule, address))
                .map(RobotRule::getPrefix)
                .max(Comparator.comparingInt(String::length))
                .map(prefix -> "Disallow: " + prefix)
                .orElse("Disallow: /"));
    }

    Duration crawlDelay() {
        return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    }

    private static boolean alone(RobotRule rule, URI address) {
        var one = new SimpleRobotRules(RobotRulesMode.ALLOW_SOME);
        one.addRule(rule.getPrefix(), false);
        return !one.isAllowed(address.toString());
    }
}
