package claimtrail.ingest.pipeline;

import claimtrail.corpus.archive.Archive;
import claimtrail.corpus.archive.Response;
import claimtrail.corpus.store.CaptureRow;
import claimtrail.corpus.store.Link;
import claimtrail.corpus.store.LinkState;
import claimtrail.corpus.store.QueuedLink;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Opens the files of watched folders and keeps what is in them, part by part: each part is a capture of its
/// own, and one that is there already in the same words is not kept again.
final class FolderFiles {

    private final Importer importer;
    private final Store store;
    private final Archive archive;
    private final Clock clock;

    FolderFiles(Importer importer, Store store, Archive archive, Clock clock) {
        this.importer = importer;
        this.store = store;
        this.archive = archive;
        this.clock = clock;
    }

    /// A file is looked at again when its folder says that it changed, not before.
    void open(QueuedLink queued) throws IOException {
        var address = queued.link().address();
        var source = store.sources().find(queued.link().source());
        if (source.isEmpty()) {
            store.links().ended(address, LinkState.REFUSED, 0, null, "its source is followed no more");
            return;
        }
        var parts = new Parts(queued.link());
        open(source.get(), queued.link(), parts);
        var problem = parts.problems.isEmpty() ? null : parts.problems.getFirst();
        if (parts.kept == 0 && problem != null) {
            store.links().ended(address, LinkState.FAILED, 1, null, problem);
        } else {
            store.links().read(address, clock.instant(), summary(parts));
        }
    }

    private void open(Source source, Link link, Parts parts) throws IOException {
        try {
            importer.linked(source, link, parts);
        } catch (UncheckedIOException archiveFailed) {
            throw archiveFailed.getCause();
        }
    }

    private static @Nullable String summary(Parts parts) {
        return switch (parts.problems.size()) {
            case 0 -> null;
            case 1 -> parts.problems.getFirst();
            default -> parts.problems.getFirst() + "; " + (parts.problems.size() - 1) + " more";
        };
    }

    private final class Parts implements Importer.Taker {

        private final Link link;
        private final List<String> problems = new ArrayList<>();
        private int kept;

        Parts(Link link) {
            this.link = link;
        }

        @Override
        public void response(String input, Response response) {
            kept++;
            var digest = response.body().digest();
            if (store.captures().withContent(response.address(), digest).isEmpty()) {
                try {
                    var capture = archive.store(response);
                    var row = new CaptureRow(capture.id(), response.address(), null, link, response.at(), digest);
                    store.captures().add(row);
                } catch (IOException notKept) {
                    throw new UncheckedIOException(notKept);
                }
            }
        }

        @Override
        public void problem(String input, String kind, String message) {
            problems.add(input + ": " + message);
        }

        @Override
        public void links(String input, List<Link> links) {
            store.links().offer(links, clock.instant());
        }
    }
}
