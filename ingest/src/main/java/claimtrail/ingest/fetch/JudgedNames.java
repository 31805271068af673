package claimtrail.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lets a connection get the very addresses that were judged: the resolver of this whole JVM.
///
/// java.net.http resolves a host's name itself, after we did. A name server that says a public address first and a
/// private one next (DNS rebinding) would slip through between the two. So a name that was judged good is held for
/// some minutes, longer than any exchange lasts, and whoever asks for it in that time gets what was judged. All
/// other names go to the JDK's own resolver. It is found as a service (`META-INF/services`).
///
/// The alternatives are worse: a client of our own to connect to an address has to do TLS and HTTP/2 as well;
/// an address in place of the name breaks certificates and virtual hosts; a proxy in this process copies every
/// byte once more.
public final class JudgedNames extends InetAddressResolverProvider {

    /// So long a judgement is good for the next exchange.
    private static final Duration FRESH = Duration.ofSeconds(30);
    /// The longest exchange, so that its last connection is still held to the judgement.
    static final Duration LONGEST_EXCHANGE = Duration.ofMinutes(9);

    private static final Duration HELD = LONGEST_EXCHANGE.plus(FRESH);
    private static final LookupPolicy ALL =
            LookupPolicy.of(LookupPolicy.IPV4 | LookupPolicy.IPV6 | LookupPolicy.IPV4_FIRST);

    private static final Map<String, Judged> HOLDS = new ConcurrentHashMap<>();
    private static volatile @Nullable InetAddressResolver builtin;
    private static volatile long sweptAt = System.nanoTime();

    private record Judged(List<InetAddress> addresses, long at) {
        boolean within(Duration age) {
            return System.nanoTime() - at < age.toNanos();
        }
    }

    /// Whether the name's addresses were judged good a moment ago.
    static boolean isFresh(String host) {
        var judged = HOLDS.get(key(host));
        return judged != null && judged.within(FRESH);
    }

    /// Holds a name to addresses that were judged good.
    static void hold(String host, List<InetAddress> addresses) {
        if (System.nanoTime() - sweptAt > FRESH.toNanos()) {
            sweptAt = System.nanoTime();
            HOLDS.values().removeIf(judged -> !judged.within(HELD));
        }
        HOLDS.put(key(host), new Judged(List.copyOf(addresses), System.nanoTime()));
    }

    /// What the name service says now, whatever is held or cached.
    static List<InetAddress> ask(String host) throws UnknownHostException {
        return installed().lookupByName(host, ALL).toList();
    }

    /// The provider is made at the JVM's first look at a name.
    private static InetAddressResolver installed() {
        if (builtin == null) {
            try {
                InetAddress.getByName("localhost");
            } catch (UnknownHostException evenSo) {
                // A machine without this name has a resolver all the same.
            }
        }
        var resolver = builtin;
        if (resolver == null) {
            throw new IllegalStateException(
                    "names cannot be held to what was judged: another InetAddressResolverProvider or"
                            + " -Djdk.net.hosts.file has taken the place of ours");
        }
        return resolver;
    }

    private static Optional<List<InetAddress>> held(String host) {
        return Optional.ofNullable(HOLDS.get(key(host)))
                .filter(judged -> judged.within(HELD))
                .map(Judged::addresses);
    }

    private static String key(String host) {
        return host.toLowerCase(Locale.ROOT);
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return upon(configuration.builtinResolver());
    }

    /// Names are held, all others asked of a name service.
    static InetAddressResolver upon(InetAddressResolver others) {
        builtin = others;
        return new Holding(others);
    }

    @Override
    public String name() {
        return "Claimtrail: names held to the addresses that were judged";
    }

    private record Holding(InetAddressResolver others) implements InetAddressResolver {

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            var held = held(host);
            if (held.isEmpty()) {
                return others.lookupByName(host, policy);
            }
            var suiting = held.get().stream()
                    .filter(address -> suits(address, policy))
                    .toList();
            if (suiting.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return suiting.stream();
        }

        private static boolean suits(InetAddress address, LookupPolicy policy) {
            int family = address instanceof Inet4Address ? LookupPolicy.IPV4 : LookupPolicy.IPV6;
            return (policy.characteristics() & family) != 0;
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            return others.lookupByAddress(address);
        }
    }
}
