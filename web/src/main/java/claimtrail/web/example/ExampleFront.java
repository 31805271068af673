package claimtrail.web.example;

import claimtrail.web.example.ExamplePage.Head;
import claimtrail.web.example.ExamplePage.Teaser;
import java.util.List;

/// What the template of a page of links is given. Public because templates are compiled into a package of their own.
public record ExampleFront(Head head, String heading, List<Teaser> teasers) {

    public ExampleFront {
        teasers = List.copyOf(teasers);
    }
}
