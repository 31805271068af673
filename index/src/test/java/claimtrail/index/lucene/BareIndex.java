package claimtrail.index.lucene;

import claimtrail.corpus.store.StoredDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/// Lucene alone with the same fields, for benchmarks: no versions, no change numbers, no searching meanwhile.
public final class BareIndex implements AutoCloseable {
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final FacetsConfig facets = FacetField.config();

    public BareIndex(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig(Analysis.analyzer())
                        .setSimilarity(Analysis.similarity())
                        .setRAMBufferSizeMB(32));
    }

    public void add(List<StoredDocument> documents) throws IOException {
        for (var document : documents) {
            writer.addDocument(DocumentFields.of(document, facets));
        }
    }

    public void commit() throws IOException {
        writer.commit();
    }

    public DirectoryReader reader() throws IOException {
        return DirectoryReader.open(directory);
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }
}
