package claimtrail.ingest.extract;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Reading text off pictures, which Tesseract does where it is installed.
final class TextRecognition {

    static final String MISSING =
            "Text in pictures is read where Tesseract is installed: install it, or have the text recognised first.";

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/tiff", "image/bmp");
    private static final List<String> PROGRAMS = List.of("tesseract", "tesseract.exe");

    private TextRecognition() {}

    static boolean reads(String mediaType) {
        return PICTURES.contains(mediaType);
    }

    /// Whether the program is found on the path.
    static boolean isInstalled() {
        var path = System.getenv().getOrDefault("PATH", "");
        return List.of(path.split(File.pathSeparator, -1)).stream()
                .filter(Predicate.not(String::isBlank))
                .anyMatch(TextRecognition::isIn);
    }

    private static boolean isIn(String folder) {
        try {
            return PROGRAMS.stream().anyMatch(program -> Files.isExecutable(Path.of(folder, program)));
        } catch (InvalidPathException noFolder) {
            return false;
        }
    }
}
