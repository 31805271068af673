package claimtrail.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// What the crawl is doing now.
final class ProgressJson {

    private ProgressJson() {}

    static ObjectNode of(Progress.Snapshot now) {
        return Nodes.object()
                .put("phase", now.phase().label())
                .put("waiting", now.waiting())
                .put("fetched", now.fetched())
                .put("read", now.read())
                .put("doing", now.doing());
    }
}
