package claimtrail.web.example;

import claimtrail.web.example.Change.Corrected;
import claimtrail.web.example.Change.Deleted;
import claimtrail.web.example.Change.Edited;
import claimtrail.web.example.Change.Replacement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A text of the example web with everything that happens to it: news, a statement, a section of a code.
///
/// @param slug the name of its file
/// @param path its address below the site's home
/// @param published when it appears
/// @param text as first published, in light markup (raw for XML)
/// @param changes in order of time
record Article(
        String slug,
        String path,
        Headline headline,
        Instant published,
        Serving serving,
        String text,
        List<Change> changes) {

    /// What stands above the text.
    record Headline(String title, String byline, String section) {}

    /// How it is served.
    ///
    /// @param movedFrom the address that feeds still list, redirected to the right one
    record Serving(TextFormat format, Fault fault, Optional<String> movedFrom) {}

    /// What a reader finds at an instant.
    sealed interface State {
        /// The story has not come so far.
        record NotYet() implements State {}

        /// The text as it stands.
        record Shown(Edition edition) implements State {}

        /// Taken down.
        record Gone() implements State {}
    }

    /// The text of an article at an instant.
    ///
    /// @param note what it says about its own correction
    /// @param modified publication or the latest change
    record Edition(String title, String text, Optional<String> note, Instant modified) {

        Edition with(List<Replacement> replacements, Instant at) {
            String newTitle = title;
            String newText = text;
            for (var replacement : replacements) {
                newTitle = newTitle.replace(replacement.old(), replacement.fresh());
                newText = newText.replace(replacement.old(), replacement.fresh());
            }
            return new Edition(newTitle, newText, note, at);
        }

        Edition noting(String words) {
            return new Edition(title, text, Optional.of(words), modified);
        }
    }

    Article {
        changes = List.copyOf(changes);
    }

    State at(Instant now) {
        if (now.isBefore(published)) {
            return new State.NotYet();
        }
        var edition = new Edition(headline.title(), text, Optional.empty(), published);
        for (var change : changes) {
            if (now.isBefore(change.at())) {
                break;
            }
            switch (change) {
                case Edited edited -> edition = edition.with(edited.replacements(), edited.at());
                case Corrected corrected ->
                    edition = edition.with(corrected.replacements(), corrected.at())
                            .noting(corrected.note());
                case Deleted deleted -> {
                    return new State.Gone();
                }
            }
        }
        return new State.Shown(edition);
    }

    /// The address that feeds list, which may be an old one.
    String listedPath() {
        return serving.movedFrom().orElse(path);
    }
}
