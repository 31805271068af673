package claimtrail.web.example;

import java.net.URI;
import java.util.Map;

/// Where each site of the running example web is: its home by its id.
record Addresses(World world, Map<String, URI> homes) {

    Addresses {
        homes = Map.copyOf(homes);
    }

    URI home(Outlet outlet) {
        var home = homes.get(outlet.id());
        if (home == null) {
            throw new IllegalStateException("no server for " + outlet.id());
        }
        return home;
    }

    URI of(Outlet outlet, String path) {
        return home(outlet).resolve(path);
    }

    /// The address behind a link of the light markup: `SITE/SLUG`.
    URI ofText(String reference) {
        for (var outlet : world.outlets()) {
            for (var article : outlet.articles()) {
                if (reference.equals(outlet.id() + "/" + article.slug())) {
                    return of(outlet, article.path());
                }
            }
        }
        throw new IllegalArgumentException("a link to a text that is not there: " + reference);
    }
}
