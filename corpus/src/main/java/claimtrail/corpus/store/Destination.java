package claimtrail.corpus.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where a digest goes.
public sealed interface Destination {

    /// A mailbox: one address of RFC 5321 without comments, quotes or a name, so that nothing can hide in it.
    record Mailbox(String address) implements Destination {

        private static final Pattern FORM = Pattern.compile(
                "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.?){1,12}");

        public Mailbox {
            if (!FORM.matcher(address).matches() || address.endsWith(".") || address.contains("..")) {
                throw new IllegalArgumentException("this is no mail address: " + address.replaceAll("\\p{Cntrl}", "?"));
            }
        }

        @Override
        public String text() {
            return address;
        }
    }

    /// An address that takes JSON of the form that Slack and Mattermost read.
    record Webhook(URI address) implements Destination {

        public Webhook {
            if (address.getHost() == null
                    || !String.valueOf(address.getScheme())
                            .toLowerCase(Locale.ROOT)
                            .matches("https?")) {
                throw new IllegalArgumentException("this is no web address: " + address);
            }
        }

        @Override
        public String text() {
            return address.toString();
        }
    }

    /// The site itself, where everybody can read it.
    record Archive() implements Destination {
        @Override
        public String text() {
            return "archive";
        }
    }

    /// As people write it.
    String text();

    /// Reads an address of mail or of the web.
    ///
    /// @throws IllegalArgumentException when it is neither
    static Destination of(String text) {
        if (!text.contains("://")) {
            return new Mailbox(text.strip());
        }
        try {
            return new Webhook(new URI(text.strip()));
        } catch (URISyntaxException none) {
            throw new IllegalArgumentException("this is no web address: " + text, none);
        }
    }
}
