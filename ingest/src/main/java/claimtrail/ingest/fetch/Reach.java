package claimtrail.ingest.fetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether an address may be visited: http or https, and every address that its host's name resolves to is public.
///
/// A name that was found good is held to its addresses by [JudgedNames], so that the connection gets no others.
final class Reach {

    private static final List<Block> SPECIAL =
            NameList.lines("special-addresses.txt").stream().map(Block::parse).toList();

    private Reach() {}

    /// What is known of an address before it is visited.
    sealed interface Answer {
        record Open() implements Answer {}

        record Closed(String reason) implements Answer {}

        record Unknown(String reason) implements Answer {}
    }

    /// What can be said against an address without looking its host up.
    static Optional<String> againstForm(URI address) {
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.of("neither http nor https: " + address);
        }
        return address.getHost() == null || address.getRawUserInfo() != null
                ? Optional.of("no plain host name: " + address)
                : Optional.empty();
    }

    static Answer of(URI address, boolean local) {
        var against = againstForm(address);
        if (against.isPresent()) {
            return new Answer.Closed(against.get());
        }
        try {
            return local ? new Answer.Open() : look(address.getHost());
        } catch (UnknownHostException unknown) {
            return new Answer.Unknown("no such host: " + address.getHost());
        }
    }

    /// The second look is through the JVM's cache, which may know the name since before it was held.
    private static Answer look(String host) throws UnknownHostException {
        if (isName(host) && !JudgedNames.isFresh(host)) {
            var asked = JudgedNames.ask(host);
            if (judged(host, asked) instanceof Answer.Closed closed) {
                return closed;
            }
            JudgedNames.hold(host, asked);
        }
        return judged(host, List.of(InetAddress.getAllByName(host)));
    }

    /// Java reads more than dotted numbers as an address: `2130706433` is 127.0.0.1.
    private static boolean isName(String host) {
        return !host.startsWith("[") && !host.matches("[0-9.]+");
    }

    private static Answer judged(String host, List<InetAddress> all) {
        return all.stream()
                .filter(Reach::isSpecial)
                .findFirst()
                .<Answer>map(
                        found -> new Answer.Closed("not a public address: " + host + " is " + found.getHostAddress()))
                .orElse(new Answer.Open());
    }

    static boolean isSpecial(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || SPECIAL.stream().anyMatch(block -> block.contains(address));
    }

    /// A range of addresses that share their first bits.
    private record Block(BigInteger first, int bits, int length) {

        static Block parse(String written) {
            var parts = written.split("/", 2);
            var octets = InetAddress.ofLiteral(parts[0]).getAddress();
            int bits = Integer.parseInt(parts[1]);
            return new Block(new BigInteger(1, octets).shiftRight(octets.length * 8 - bits), bits, octets.length);
        }

        boolean contains(InetAddress address) {
            var octets = address.getAddress();
            return octets.length == length
                    && new BigInteger(1, octets).shiftRight(length * 8 - bits).equals(first);
        }
    }
}
