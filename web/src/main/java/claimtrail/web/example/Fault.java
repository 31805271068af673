package claimtrail.web.example;

import java.util.Locale;

/// What is wrong on purpose with the serving of a text.
enum Fault {
    NONE,
    /// Listed everywhere and never there: 404.
    MISSING,
    /// Below a path that robots.txt closes.
    TRAP,
    /// Answers after a few seconds.
    SLOW,
    /// Its UTF-8 was read as windows-1253 before it was written as UTF-8 again.
    DOUBLE_ENCODED;

    static Fault of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
