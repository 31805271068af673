/// Asking the index: one forgiving query language for hits with snippets and facets, and for a timeline.
///
/// [claimtrail.index.search.Searcher] answers a [claimtrail.index.search.SearchRequest],
/// [claimtrail.index.search.Timeline] a [claimtrail.index.search.TimelineRequest]. A query is read into `Clause`s by
/// `QueryReader`, which never fails: what it cannot read becomes a [claimtrail.index.search.QueryProblem] with its
/// place, and the rest is answered. `QueryTranslation` makes a Lucene query of the clauses.
///
/// What is known only across documents (origins, measures) comes in as [claimtrail.index.search.Relations].
/// `NearnessBoost` and `RecencyBoost` order what was found, `Folding` puts copies under their origin.
/// [claimtrail.index.search.StandingQueries] match documents as they arrive.
@NullMarked
package claimtrail.index.search;

import org.jspecify.annotations.NullMarked;
