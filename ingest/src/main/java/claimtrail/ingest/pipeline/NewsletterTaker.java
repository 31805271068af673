package claimtrail.ingest.pipeline;

import claimtrail.corpus.archive.Response;
import claimtrail.corpus.store.Link;
import claimtrail.corpus.store.Source;
import claimtrail.ingest.discover.NewsletterLinks;
import java.util.List;

/// Hands parts on to another taker, and behind each mail the articles that it leads to.
record NewsletterTaker(Source source, Importer.Taker taker) implements Importer.Taker {

    @Override
    public void response(String input, Response response) {
        taker.response(input, response);
        if (!response.mediaType().equals(MailMessage.MEDIA_TYPE)) {
            return;
        }
        switch (MailReader.read(response.body().bytes())) {
            case MailReader.Result.Read(var mail) -> {
                var body = mail.body();
                var links = NewsletterLinks.in(body.payload().bytes(), body.contentType(), source);
                if (!links.isEmpty()) {
                    taker.links(input, links);
                }
            }
            case MailReader.Result.Unreadable unreadable -> {}
        }
    }

    @Override
    public void problem(String input, String kind, String message) {
        taker.problem(input, kind, message);
    }

    @Override
    public void links(String input, List<Link> links) {
        taker.links(input, links);
    }
}
