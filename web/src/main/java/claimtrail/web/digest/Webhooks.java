package claimtrail.web.digest;

import claimtrail.corpus.store.OutgoingMail.Content;
import claimtrail.ingest.fetch.Fetcher;
import claimtrail.ingest.fetch.FormRequest;
import claimtrail.ingest.fetch.FormResult;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;

/// Sends digests to chats: as JSON with a `text`, which Slack, Mattermost and others read. The fetcher looks at each
/// address, also after a redirect, before anything is sent to it.
public final class Webhooks {

    /// Mattermost takes 16,383 characters.
    private static final int LONGEST = 15_000;

    private final Fetcher fetcher;
    private final boolean local;

    Webhooks(Fetcher fetcher, boolean local) {
        this.fetcher = fetcher;
        this.local = local;
    }

    FormResult send(URI address, Content content) throws InterruptedException {
        return fetcher.send(new FormRequest(address, local, "application/json", json(content)));
    }

    static String json(Content content) {
        var whole = "*" + escaped(content.subject()) + "*\n" + escaped(content.text());
        return JsonNodeFactory.instance
                .objectNode()
                .put("text", shortened(whole))
                .toString();
    }

    /// Whole lines as far as they go; the rest is said to be missing.
    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = text.lastIndexOf('\n', LONGEST);
        return text.substring(0, end < 0 ? LONGEST : end) + "\n... there is more: it does not fit into one message";
    }

    /// What others wrote calls nobody (`<!channel>`, `@all`) and hides no link behind other words.
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "@\u200b");
    }
}
