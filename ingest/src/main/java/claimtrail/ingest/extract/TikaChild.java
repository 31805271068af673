package claimtrail.ingest.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The program of the child process: reads office formats, which may take a process down, one document at a time.
///
/// A request on standard input is the media type and the file name (modified UTF-8), whether text is to be read off
/// pictures, the length and the bytes.
/// An answer on standard output is a status byte, a word and two texts with their lengths: see [TikaAnswer].
final class TikaChild {

    private TikaChild() {}

    public static void main(String[] arguments) throws IOException {
        endWithParent();
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        var formats = new TikaFormats();
        while (true) {
            String mediaType;
            try {
                mediaType = in.readUTF();
            } catch (EOFException parentIsGone) {
                leave();
                return;
            }
            var name = in.readUTF();
            var recognise = in.readBoolean();
            var bytes = in.readNBytes(in.readInt());
            formats.read(new ByteArrayInputStream(bytes), mediaType, name, recognise)
                    .writeTo(out);
            out.flush();
        }
    }

    /// Leaves no process and no file behind when the parent was killed, also in the middle of a document.
    private static void endWithParent() {
        var parent = ProcessHandle.current().parent();
        if (parent.isPresent()) {
            Thread.ofVirtual().start(() -> {
                parent.get().onExit().join();
                leave();
            });
        }
    }

    private static synchronized void leave() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        ReaderFolder.delete(Path.of(System.getProperty("java.io.tmpdir")));
        Runtime.getRuntime().halt(0);
    }

    static void writeText(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0) {
            throw new IOException("an answer of negative length");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
