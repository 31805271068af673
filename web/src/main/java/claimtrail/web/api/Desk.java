package claimtrail.web.api;

import claimtrail.corpus.archive.ArchiveReader;
import claimtrail.corpus.store.Store;
import claimtrail.index.search.Completer;
import claimtrail.index.search.Searcher;
import claimtrail.index.search.Timeline;

/// What pages and JSON read from. The composition root builds it and closes what is in it.
///
/// @param archive every response as it came
/// @param traces what was found across documents
/// @param reader reads a claim that somebody types
/// @param progress what the crawl is doing
/// @param sources what is asked and told beside the store
public record Desk(
        Store store,
        ArchiveReader archive,
        Searcher searcher,
        Timeline timeline,
        Completer completer,
        Traces traces,
        ClaimReader reader,
        Progress progress,
        SourceDesk sources) {}
