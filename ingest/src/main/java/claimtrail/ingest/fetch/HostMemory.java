package claimtrail.ingest.fetch;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Where the hosts' states are kept, so that a restart neither forgets who asked to be left alone nor starts to
/// count failures anew.
///
/// A host is named as in an address, in lower case, with its port where that is not the usual one. It is read when
/// a host is first visited and written when its state changes, which for a host that works is never. Safe for any
/// number of threads; two never write the same host at the same time.
public interface HostMemory {

    Optional<HostState> of(String host);

    void put(String host, HostState state);

    /// One that lasts as long as the process, for a single command.
    static HostMemory inProcess() {
        Map<String, HostState> states = new ConcurrentHashMap<>();
        return new HostMemory() {
            @Override
            public Optional<HostState> of(String host) {
                return Optional.ofNullable(states.get(host));
            }

            @Override
            public void put(String host, HostState state) {
                states.put(host, state);
            }
        };
    }
}
