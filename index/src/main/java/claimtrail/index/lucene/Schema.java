package claimtrail.index.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/// What the index writes beside each commit: the number of its fields' layout, and the last change that it holds.
record Schema(int version, long change) {
    private static final String VERSION = "schema";
    private static final String CHANGE = "change";
    private static final Pattern LUCENE_FILE = Pattern.compile("(_|segments|pending_segments).*");

    /// The layout that this version of the program writes.
    static Schema at(long change) {
        return new Schema(Fields.SCHEMA, change);
    }

    Iterable<Map.Entry<String, String>> data() {
        return Map.of(VERSION, Integer.toString(version), CHANGE, Long.toString(change))
                .entrySet();
    }

    /// What the last commit says.
    ///
    /// @throws IOException when there is no index, it is broken, or its fields are of another version
    static Schema check(Directory directory) throws IOException {
        var data = SegmentInfos.readLatestCommit(directory).getUserData();
        try {
            var schema = new Schema(
                    Integer.parseInt(data.getOrDefault(VERSION, "0")), Long.parseLong(data.getOrDefault(CHANGE, "0")));
            if (schema.version == Fields.SCHEMA) {
                return schema;
            }
        } catch (NumberFormatException notOurs) {
            throw new IOException("the index was not written by this program", notOurs);
        }
        throw new IndexFormatTooOldException(directory.toString(), "its fields are of another version");
    }

    /// Deletes the files that Lucene writes, and nothing else that may lie in the folder.
    static void clear(Directory directory) throws IOException {
        for (var file : directory.listAll()) {
            if (LUCENE_FILE.matcher(file).matches()) {
                directory.deleteFile(file);
            }
        }
    }
}
