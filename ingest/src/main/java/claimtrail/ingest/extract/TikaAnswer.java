package claimtrail.ingest.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// What the child process answers.
///
/// @param error kind of an error, empty when there is none
/// @param xhtml the document as XHTML, or the error's message; may break off where it was too long
/// @param title by the document's properties, empty where they have none
/// @param author likewise
/// @param created likewise, ISO 8601
/// @param modified likewise
/// @param left names of parts that were not read, such as attachments, a line each
record TikaAnswer(
        String error, String xhtml, String title, String author, String created, String modified, String left) {

    static TikaAnswer failed(String kind, String message) {
        return new TikaAnswer(kind, message, "", "", "", "", "");
    }

    void writeTo(DataOutputStream out) throws IOException {
        for (var text : new String[] {error, xhtml, title, author, created, modified, left}) {
            TikaChild.writeText(out, text);
        }
    }

    static TikaAnswer readFrom(DataInputStream in) throws IOException {
        return new TikaAnswer(
                TikaChild.readText(in),
                TikaChild.readText(in),
                TikaChild.readText(in),
                TikaChild.readText(in),
                TikaChild.readText(in),
                TikaChild.readText(in),
                TikaChild.readText(in));
    }
}
