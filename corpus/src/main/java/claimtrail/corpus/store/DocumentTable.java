package claimtrail.corpus.store;

import claimtrail.corpus.claim.Reading;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The documents, each with its versions and with what was read in the newest.
public final class DocumentTable {

    private final Connections connections;

    DocumentTable(Connections connections) {
        this.connections = connections;
    }

    /// Saves what was read in a capture, and notes that its stages are done: both or neither.
    ///
    /// @param source id of the source that led there, `null` for an import
    /// @param seen when the capture was made
    /// @param stages what to note for the capture
    public SaveOutcome save(
            Document document, Reading reading, @Nullable String source, Instant seen, List<StageOutcome> stages) {
        return connections.writing(handle -> {
            var outcome = save(handle, document, reading, source, seen);
            var capture = document.capture();
            if (capture != null) {
                stages.forEach(stage -> CaptureTable.record(handle, capture, stage, seen));
            }
            return outcome;
        });
    }

    public Optional<StoredDocument> find(DocumentId id) {
        return connections.read(handle -> find(handle, id));
    }

    /// Documents that changed after a change number, in order of their change.
    public List<StoredDocument> since(long change, int limit) {
        return connections.read(handle -> handle.createQuery(
                        "select * from document where change > :change order by change limit :limit")
                .bind("change", change)
                .bind("limit", limit)
                .map((row, context) -> stored(row))
                .list());
    }

    /// The documents that were first seen last.
    public List<StoredDocument> newest(int limit) {
        return connections.read(
                handle -> handle.createQuery("select * from document order by first_seen desc, id limit :limit")
                        .bind("limit", limit)
                        .map((row, context) -> stored(row))
                        .list());
    }

    /// Those of one source that were first seen last.
    public List<StoredDocument> newestOf(String source, int limit) {
        return connections.read(handle -> handle.createQuery(
                        "select * from document where source = :source order by first_seen desc, id limit :limit")
                .bind("source", source)
                .bind("limit", limit)
                .map((row, context) -> stored(row))
                .list());
    }

    /// Earlier and present texts of a document, oldest first.
    public List<Document> versions(DocumentId id) {
        return connections.read(handle -> handle.createQuery(
                        "select content from document_version where document = :id order by version")
                .bind("id", id.value())
                .map((row, context) -> CorpusJson.document(Columns.text(row, "content")))
                .list());
    }

    /// The same with the day of each, oldest first.
    public List<StoredVersion> history(DocumentId id) {
        return connections.read(handle -> handle.createQuery(
                        "select version, seen, content from document_version where document = :id order by version")
                .bind("id", id.value())
                .map((row, context) -> new StoredVersion(
                        row.getInt("version"),
                        Columns.instant(row, "seen"),
                        CorpusJson.document(Columns.text(row, "content"))))
                .list());
    }

    /// The texts that came with changes after one and up to another, in order.
    public List<NewVersion> versionsBetween(long after, long upTo) {
        return connections.read(handle -> handle.createQuery("""
                        select document, version, seen from document_version
                        where change > :after and change <= :upTo order by change
                        """)
                .bind("after", after)
                .bind("upTo", upTo)
                .map((row, context) -> new NewVersion(
                        new DocumentId(Columns.text(row, "document")),
                        row.getInt("version"),
                        Columns.instant(row, "seen")))
                .list());
    }

    /// The last change of a text up to a moment, 0 where there was none.
    public long changeAt(Instant moment) {
        return connections.read(handle -> handle.createQuery(
                        "select coalesce(max(change), 0) from document_version where seen <= :seen")
                .bind("seen", moment.toEpochMilli())
                .mapTo(Long.class)
                .one());
    }

    /// All versions of the official texts that have a section of this label, or one whose label begins with it.
    public List<Document> officialWith(String label) {
        var quoted = label.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace("\"", "");
        return connections.read(handle -> handle.createQuery("""
                        select v.content from document d join document_version v on v.document = d.id
                        where d.kind = 'OFFICIAL' and v.content like :label escape '\\'
                        order by v.document, v.version
                        """)
                .bind("label", "%\"label\":\"" + quoted + "%")
                .map((row, context) -> CorpusJson.document(Columns.text(row, "content")))
                .list());
    }

    public int count() {
        return connections.read(handle -> handle.createQuery("select count(*) from document")
                .mapTo(Integer.class)
                .one());
    }

    /// Number of the last change to any document; 0 when there was none.
    public long lastChange() {
        return connections.read(handle -> handle.createQuery("select last from change_number")
                .mapTo(Long.class)
                .one());
    }

    private static SaveOutcome save(
            Handle handle, Document document, Reading reading, @Nullable String source, Instant seen) {
        var before = find(handle, document.id()).orElse(null);
        var newText = before == null || !sameText(before.document(), document);
        if (before != null
                && !newText
                && before.reading().equals(reading)
                && before.document().equals(document)) {
            return SaveOutcome.UNCHANGED;
        }
        var version = before == null ? 1 : before.version() + (newText ? 1 : 0);
        if (newText) {
            insertVersion(handle, document, version, seen);
        }
        upsert(handle, document, reading, before == null ? source : before.source(), version, seen);
        if (before == null) {
            return SaveOutcome.ADDED;
        }
        return newText || !before.reading().equals(reading) ? SaveOutcome.UPDATED : SaveOutcome.UNCHANGED;
    }

    private static boolean sameText(Document one, Document other) {
        return one.text().equals(other.text())
                && Objects.equals(one.metadata().titleText(), other.metadata().titleText());
    }

    private static void insertVersion(Handle handle, Document document, int version, Instant seen) {
        handle.createUpdate("""
                        insert into document_version (document, version, capture, seen, content, change)
                        values (:document, :version, :capture, :seen, :content,
                          (select last + 1 from change_number))
                        """)
                .bind("document", document.id().value())
                .bind("version", version)
                .bind("capture", document.capture())
                .bind("seen", seen.toEpochMilli())
                .bind("content", CorpusJson.write(document))
                .execute();
    }

    private static void upsert(
            Handle handle, Document document, Reading reading, @Nullable String source, int version, Instant seen) {
        var url = document.url();
        handle.createUpdate("update change_number set last = last + 1").execute();
        handle.createUpdate("""
                        insert into document (id, url, input, source, kind, title, published, version, first_seen,
                          last_seen, change, content, reading)
                        values (:id, :url, :input, :source, :kind, :title, :published, :version, :seen,
                          :seen, (select last from change_number), :content, :reading)
                        on conflict (id) do update set url = excluded.url, input = excluded.input,
                          kind = excluded.kind, title = excluded.title, published = excluded.published,
                          version = excluded.version, last_seen = excluded.last_seen, change = excluded.change,
                          content = excluded.content, reading = excluded.reading
                        """)
                .bind("id", document.id().value())
                .bind("url", url == null ? null : url.toString())
                .bind("input", document.input())
                .bind("source", source)
                .bind("kind", document.metadata().kind().name())
                .bind("title", document.metadata().titleText())
                .bind("published", Columns.text(document.metadata().publishedDate()))
                .bind("version", version)
                .bind("seen", seen.toEpochMilli())
                .bind("content", CorpusJson.write(document))
                .bind("reading", CorpusJson.write(reading))
                .execute();
    }

    private static Optional<StoredDocument> find(Handle handle, DocumentId id) {
        return handle.createQuery("select * from document where id = :id")
                .bind("id", id.value())
                .map((row, context) -> stored(row))
                .findOne();
    }

    private static StoredDocument stored(ResultSet row) throws SQLException {
        return new StoredDocument(
                CorpusJson.document(Columns.text(row, "content")),
                CorpusJson.reading(Columns.text(row, "reading")),
                Columns.textOrNull(row, "source"),
                row.getInt("version"),
                Columns.instant(row, "first_seen"),
                Columns.instant(row, "last_seen"),
                row.getLong("change"));
    }
}
