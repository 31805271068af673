package claimtrail.ingest.extract;

import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Passes text on up to a limit, then stops the parser.
final class CappedHandler extends ContentHandlerDecorator {

    static final int MOST = 2_000_000;

    private int length;

    CappedHandler(ContentHandler next) {
        super(next);
    }

    int length() {
        return length;
    }

    boolean full() {
        return length >= MOST;
    }

    @Override
    public void characters(char[] characters, int start, int count) throws SAXException {
        var room = Math.min(count, MOST - length);
        super.characters(characters, start, room);
        length += room;
        if (full()) {
            throw new SAXException("enough text");
        }
    }
}
