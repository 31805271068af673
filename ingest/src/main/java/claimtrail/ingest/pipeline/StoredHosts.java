package claimtrail.ingest.pipeline;

import claimtrail.corpus.store.HostTable.Manners;
import claimtrail.corpus.store.Store;
import claimtrail.ingest.fetch.HostMemory;
import claimtrail.ingest.fetch.HostState;
import java.util.Optional;

/// Keeps in the store how hosts want to be treated: a restart forgets neither who asked to be left alone nor who
/// failed.
public record StoredHosts(Store store) implements HostMemory {

    @Override
    public Optional<HostState> of(String host) {
        return store.hosts().manners(host).map(known -> new HostState(known.closedUntil(), known.failures()));
    }

    @Override
    public void put(String host, HostState state) {
        store.hosts().put(host, new Manners(state.closedUntil(), state.failures()));
    }
}
