package claimtrail.corpus.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads an archive and changes nothing in it, whoever writes to it at the same time. Safe for use by several
/// threads.
public final class ArchiveReader {

    private static final int MOST_REDIRECTS = 10;
    private static final Comparator<Visit> BY_TIME = Comparator.comparing(Visit::at);

    private final Path folder;

    /// @param folder need not be there yet
    public ArchiveReader(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /// Reads a capture again by its id. Of a revisit it gives the earlier body; where the server had only said that
    /// nothing changed, also the earlier status and fields.
    ///
    /// @throws IOException when the file or the record is not there, or cannot be read
    public Capture read(String id) throws IOException {
        var place = RecordPlace.parse(id);
        try (var members = new GzipMembers(path(place))) {
            var member = whole(members, place.offset());
            var record = StoredRecord.in(member.content());
            if (!record.isCapture() && !record.isRevisit()) {
                throw new IOException("no response but a " + record.type());
            }
            var response = record.response(record.request(sentFor(record, members, member.end())));
            return new Capture(id, record.isRevisit() ? withEarlierBody(response, record) : response);
        } catch (IOException failure) {
            throw new IOException("capture " + id + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    /// The capture of an address that was newest at a moment, or is newest now. A redirect is answered by what it
    /// led to, where that is archived.
    public Optional<Capture> at(URI address, @Nullable Instant moment) throws IOException {
        var visit = visitAt(address, moment);
        for (var hops = 0; visit.isPresent() && hops < MOST_REDIRECTS; hops++) {
            var from = visit.get();
            var capture = read(from.capture());
            var target = from.status() / 100 == 3 ? redirect(capture.response()) : Optional.<URI>empty();
            var next = target.isEmpty() ? Optional.<Visit>empty() : visitNear(target.get(), moment, from.at());
            if (next.isEmpty()) {
                return Optional.of(capture);
            }
            visit = next;
        }
        return Optional.empty();
    }

    /// Each time that an address answered, in order of time.
    public List<Visit> captures(URI address) throws IOException {
        var start = CdxjLine.prefix(address.toString());
        var stems = Stems.in(folder);
        var visits = new ArrayList<Visit>();
        for (var stem : stems.sorted()) {
            take(CdxjFile.beginningWith(start, folder.resolve(stem + WarcFile.LINES)), visits);
        }
        for (var stem : stems.working()) {
            if (!stems.sorted().contains(stem)) {
                take(working(stem, start), visits);
            }
        }
        visits.sort(BY_TIME);
        return visits;
    }

    /// Reads everything again and compares it with its digests and its index.
    ///
    /// @param progress is told of each file when it is done
    public Verification verify(Consumer<Verification.OfFile> progress) throws IOException {
        return new Verifier(folder, this).verify(progress);
    }

    StoredRecord record(RecordPlace place) throws IOException {
        try (var members = new GzipMembers(path(place))) {
            return StoredRecord.in(whole(members, place.offset()).content());
        }
    }

    /// A file that was just being written may have been finished meanwhile.
    private List<String> working(String stem, String start) throws IOException {
        var lines = CdxjFile.lines(folder.resolve(stem + WarcFile.WORKING_LINES));
        var finished = folder.resolve(stem + WarcFile.LINES);
        if (lines.isEmpty() && Files.exists(finished)) {
            return CdxjFile.beginningWith(start, finished);
        }
        return lines.stream().filter(line -> line.startsWith(start)).toList();
    }

    private Path path(RecordPlace place) throws IOException {
        var path = folder.resolve(place.file());
        if (!path.startsWith(folder) || path.equals(folder)) {
            throw new IOException("no capture of this archive: " + place.text());
        }
        return path;
    }

    private Optional<Visit> visitAt(URI address, @Nullable Instant moment) throws IOException {
        return captures(address).stream()
                .filter(visit -> moment == null || !visit.at().isAfter(moment))
                .reduce((earlier, later) -> later);
    }

    /// What a redirect led to comes after it: where nothing is as old as the moment, the first one after the
    /// redirect.
    private Optional<Visit> visitNear(URI address, @Nullable Instant moment, Instant redirected) throws IOException {
        var before = visitAt(address, moment);
        return before.isPresent()
                ? before
                : captures(address).stream()
                        .filter(visit -> !visit.at().isBefore(redirected))
                        .findFirst();
    }

    private Response withEarlierBody(Response response, StoredRecord revisit) throws IOException {
        var earlier = record(RecordPlace.parse(revisit.field(WarcHead.REFERS_TO_CAPTURE)))
                .response(null);
        var notModified = response.status() == 304;
        return new Response(
                response.address(),
                notModified ? earlier.status() : response.status(),
                notModified ? earlier.headers() : response.headers(),
                earlier.body(),
                response.at(),
                response.request());
    }

    private static @Nullable StoredRecord sentFor(StoredRecord record, GzipMembers members, long offset)
            throws IOException {
        if (record.isHttp() && members.at(offset, Integer.MAX_VALUE) instanceof GzipMembers.Found.Member member) {
            var next = StoredRecord.in(member.content());
            var ours = next.type().equals("request")
                    && next.optional("WARC-Concurrent-To").equals(record.optional("WARC-Record-ID"));
            return ours ? next : null;
        }
        return null;
    }

    private static GzipMembers.Found.Member whole(GzipMembers members, long offset) throws IOException {
        return switch (members.at(offset, Integer.MAX_VALUE)) {
            case GzipMembers.Found.Member member -> member;
            case GzipMembers.Found.Broken broken -> throw new IOException(broken.reason());
            case GzipMembers.Found.End end -> throw new IOException("the file ends before it");
        };
    }

    private static Optional<URI> redirect(Response response) {
        try {
            return response.header("Location").map(response.address()::resolve);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static void take(List<String> lines, List<Visit> visits) {
        lines.forEach(line -> CdxjLine.parse(line).map(CdxjLine::visit).ifPresent(visits::add));
    }
}
