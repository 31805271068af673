package claimtrail.ingest.fetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Whether an address may be visited: http or https, and every address that its host's name resolves to is public.
///
/// The connection resolves the name once more. Java keeps a resolved name for 30 seconds (`networkaddress.cache.ttl`),
/// so it gets the very addresses that were looked at here; a name server that answers otherwise a moment later can only
/// slip through where that entry runs out between the look and the connection, within milliseconds.
final class Reach {

    private static final List<Block> SPECIAL = CanonicalAddress.lines("special-addresses.txt").stream()
            .map(Block::parse)
            .toList();

    private Reach() {}

    /// What is known of an address before it is visited.
    sealed interface Answer {
        record Open() implements Answer {}

        record Closed(String reason) implements Answer {}

        record Unknown(String reason) implements Answer {}
    }

    static Answer of(URI address, boolean local) {
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return new Answer.Closed("neither http nor https: " + address);
        }
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            return new Answer.Closed("no plain host name: " + address);
        }
        try {
            var all = InetAddress.getAllByName(address.getHost());
            return local ? new Answer.Open() : judged(address.getHost(), all);
        } catch (UnknownHostException unknown) {
            return new Answer.Unknown("no such host: " + address.getHost());
        }
    }

    private static Answer judged(String host, InetAddress[] all) {
        return Arrays.stream(all)
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
