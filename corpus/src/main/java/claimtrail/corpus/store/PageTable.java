package claimtrail.corpus.store;

import java.net.URI;
import java.util.Optional;

/// The sources' own pages (feeds, sitemaps, listings): what each said when it was archived last.
public final class PageTable {

    private final Connections connections;

    PageTable(Connections connections) {
        this.connections = connections;
    }

    /// SHA-256 of the page's body as it was archived last.
    public Optional<String> digest(URI address) {
        return connections.read(handle -> handle.createQuery("select digest from page where address = :address")
                .bind("address", address.toString())
                .mapTo(String.class)
                .findOne());
    }

    public void put(URI address, String digest) {
        connections.write(handle -> handle.createUpdate("""
                        insert into page (address, digest) values (:address, :digest)
                        on conflict (address) do update set digest = excluded.digest
                        """)
                .bind("address", address.toString())
                .bind("digest", digest)
                .execute());
    }
}
