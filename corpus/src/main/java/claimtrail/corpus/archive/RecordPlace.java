package claimtrail.corpus.archive;

import java.io.IOException;
import java.util.regex.Pattern;

/// Where a record begins: the name of its WARC file and the offset in it. As text: `NAME@OFFSET`.
record RecordPlace(String file, long offset) {

    /// Of a record that is not written yet.
    static final RecordPlace NOT_YET = new RecordPlace("", 0);

    private static final Pattern FORM = Pattern.compile("([\\w.-]+)@(\\d{1,18})");

    static RecordPlace parse(String text) throws IOException {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IOException("no capture id: " + text);
        }
        return new RecordPlace(match.group(1), Long.parseLong(match.group(2)));
    }

    String text() {
        return file + "@" + offset;
    }
}
