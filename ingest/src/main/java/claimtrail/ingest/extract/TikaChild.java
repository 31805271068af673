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

/// The program of the child process: reads office formats, which may take a process down, one document at a time.
///
/// A request on standard input is the media type and the file name (modified UTF-8), the length and the bytes.
/// An answer on standard output is a status byte, a word and two texts with their lengths: see [TikaAnswer].
final class TikaChild {

    private TikaChild() {}

    public static void main(String[] arguments) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        var formats = new TikaFormats();
        while (true) {
            String mediaType;
            try {
                mediaType = in.readUTF();
            } catch (EOFException parentIsGone) {
                return;
            }
            var name = in.readUTF();
            var bytes = in.readNBytes(in.readInt());
            formats.read(new ByteArrayInputStream(bytes), mediaType, name).writeTo(out);
            out.flush();
        }
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
