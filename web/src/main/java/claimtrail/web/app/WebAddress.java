package claimtrail.web.app;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads the address of a source from the command line: of the web, or of a folder on this machine.
final class WebAddress {

    private WebAddress() {}

    /// Whether somebody means an address and no id: ids have neither dots nor slashes.
    static boolean looksLikeOne(String written) {
        return written.contains(".") || written.contains("/") || written.contains(":");
    }

    static URI of(String written) {
        if (!written.contains("://") && Files.isDirectory(Path.of(written))) {
            return Path.of(written).toAbsolutePath().normalize().toUri();
        }
        var whole = written.contains(":") || !written.contains(".") ? written : "https://" + written;
        try {
            var address = URI.create(whole);
            var scheme = String.valueOf(address.getScheme());
            if (scheme.equals("file") || (scheme.matches("(?i)https?") && address.getHost() != null)) {
                return address;
            }
        } catch (IllegalArgumentException none) {
            // told below like any other
        }
        throw new IllegalArgumentException("a source has a web address, or is a folder: " + written);
    }
}
