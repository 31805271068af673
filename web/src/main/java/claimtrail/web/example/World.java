package claimtrail.web.example;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// All sites of the example web, in the order of their ports.
record World(List<Outlet> outlets) {

    World {
        outlets = List.copyOf(outlets);
    }

    /// Reads the world from the resources of this package.
    static World load() throws IOException {
        var slugs = new LinkedHashMap<String, List<String>>();
        HeadedText.resource("world.txt").lines().filter(line -> !line.isBlank()).forEach(line -> {
            int slash = line.indexOf('/');
            slugs.computeIfAbsent(line.substring(0, slash), site -> new ArrayList<>())
                    .add(line.substring(slash + 1));
        });
        var outlets = new ArrayList<Outlet>();
        for (var site : slugs.entrySet()) {
            outlets.add(Outlet.load(site.getKey(), site.getValue()));
        }
        return new World(outlets);
    }
}
