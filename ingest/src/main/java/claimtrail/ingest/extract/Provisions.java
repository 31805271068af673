package claimtrail.ingest.extract;

import org.jsoup.nodes.Element;

/// How a format names the provisions of a law.
interface Provisions {

    /// What the whole text is cited as, such as `UK SI 2030/77`; empty where it does not say it or has parts of its
    /// own.
    default String work() {
        return "";
    }

    /// The place inside of an element, given the place around it.
    Place inside(Element element, Place around);
}
