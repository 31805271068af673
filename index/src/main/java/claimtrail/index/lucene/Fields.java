package claimtrail.index.lucene;

/// Every field of the index by its name, with what is in it. "Words" are analysed as English, "folded" values are kept
/// whole in lower case.
public final class Fields {
    /// Raised with every change of fields or analysis; an index with another number is built again.
    static final int SCHEMA = 3;

    /// The document's id, whole; stored, and as a column.
    public static final String ID = "id";

    /// All that a plain word is looked for in: the text with offsets, then its lead, the claims and the title again, so
    /// that a word in them weighs more. One field is as fast as it gets and counts a word's frequency once over all
    /// parts, as BM25F does.
    public static final String WORDS = "words";

    /// The words of the title, for `title:`.
    public static final String TITLE_WORDS = "titleWords";

    /// Id of the source, publisher and host, folded.
    public static final String SOURCE = "source";

    /// `article`, `press_release` or `official`.
    public static final String TYPE = "type";

    /// Ids, names and wordings of the entities, folded.
    public static final String ENTITY = "entity";

    /// The words of the claims' holders.
    public static final String HOLDER = "holder";

    /// Labels of the claims' frames.
    public static final String FRAME = "frame";

    /// Labels of the claims' modalities.
    public static final String MODALITY = "modality";

    /// Letters and digits of the citations, for phrases: `15 cfr 744 23 a`.
    public static final String CITES = "cites";

    /// The language's tag and its first part, folded.
    public static final String LANGUAGE = "lang";

    /// First and last epoch day that the date of publication may mean, as one point of two dimensions; absent without a
    /// date.
    public static final String DAYS = "days";

    /// Epoch second of publication; absent without a date, never filled from the crawl.
    public static final String PUBLISHED = "published";

    /// Epoch second at which the document was first fetched or imported.
    public static final String SEEN = "seen";

    /// Day, precision and sort in one number for the timeline.
    public static final String DAY_MARK = "dayMark";

    /// Facets in the layout of `lucene-facet`, and `facet=value` terms for selections.
    public static final String FACETS = "facets";

    public static final String SELECTION = "selection";

    /// Stored only.
    public static final String TEXT = "text";

    public static final String URL = "url";
    public static final String INPUT = "input";
    public static final String TITLE = "title";
    public static final String DATE = "date";
    public static final String PUBLISHER = "publisher";
    public static final String CLAIM_SPANS = "claimSpans";

    private Fields() {}
}
