package claimtrail.web.api;

import claimtrail.corpus.store.Store;
import claimtrail.index.search.Searcher;
import claimtrail.index.search.Timeline;
import claimtrail.index.trace.Tracer;

/// What pages and JSON read from. The composition root builds it and closes what is in it.
///
/// @param reader reads a claim that somebody types
/// @param progress what the crawl is doing
/// @param sources what is asked and told beside the store
public record Desk(
        Store store,
        Searcher searcher,
        Timeline timeline,
        Tracer tracer,
        ClaimReader reader,
        Progress progress,
        SourceDesk sources) {}
