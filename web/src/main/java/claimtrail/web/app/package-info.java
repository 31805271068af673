/// The program: its command line, its settings, and the one place that puts its parts together.
///
/// Start at [claimtrail.web.app.Main] and [claimtrail.web.app.Program]. Each subcommand is a class of its own
/// that reads its options, opens what it needs of the program, and prints JSON Lines; picocli is used here and
/// nowhere else.
@NullMarked
package claimtrail.web.app;

import org.jspecify.annotations.NullMarked;
