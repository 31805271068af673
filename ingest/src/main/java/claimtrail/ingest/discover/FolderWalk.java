package claimtrail.ingest.discover;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/// A way through a folder that never leaves it: links are not followed, hidden and half-written files passed by.
abstract class FolderWalk extends SimpleFileVisitor<Path> {

    /// Names under which programs keep what they have not finished.
    private static final Pattern UNFINISHED =
            Pattern.compile("(?i).*(~|\\.(part|partial|tmp|temp|crdownload|swp|lock))");

    private final Path root;
    private final int most;
    private final Problems problems;
    private int files;

    FolderWalk(Path root, int most, Problems problems) {
        this.root = root;
        this.most = most;
        this.problems = problems;
    }

    /// A file that may be read.
    abstract void file(Path file, BasicFileAttributes attributes);

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            link(file);
        } else if (!attributes.isRegularFile()) {
            problems.count("left out: neither file nor folder");
        } else if (isHidden(file)) {
            problems.count("left out: hidden");
        } else if (UNFINISHED.matcher(file.getFileName().toString()).matches()) {
            problems.count("left for later: named as unfinished");
        } else if (attributes.size() == 0) {
            problems.count("left out: empty");
        } else if (!Files.isReadable(file)) {
            problems.count("left out: not readable");
        } else if (++files > most) {
            problems.say("only the first " + most + " files were taken");
            return FileVisitResult.TERMINATE;
        } else {
            file(file, attributes);
        }
        return FileVisitResult.CONTINUE;
    }

    /// A link within the folder leads to what is found by itself.
    private void link(Path link) {
        try {
            if (!link.toRealPath().startsWith(root)) {
                problems.count("left out: a link out of the folder");
            }
        } catch (IOException nowhere) {
            problems.count("left out: a link to nowhere");
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(root)) {
            throw failure;
        }
        problems.count("left out: not readable");
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
