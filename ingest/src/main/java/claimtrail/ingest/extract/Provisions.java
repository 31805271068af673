package claimtrail.ingest.extract;

import org.jsoup.nodes.Element;

/// How a format names the provisions of a law.
interface Provisions {

    /// The place inside of an element, given the place around it.
    Place inside(Element element, Place around);
}
