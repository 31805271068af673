package claimtrail.ingest.pipeline;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/// How a file and its parts are called, by a person's word for it, and as addresses.
///
/// @param name the person's word, or the path
/// @param address of the whole file
record PartNames(String name, URI address) {

    /// A file that a person names: the last two parts of its name are enough to tell files apart, and stay the same
    /// wherever the folder is moved.
    static PartNames imported(String name) {
        return new PartNames(name, file(shortName(name)));
    }

    /// A member of an archive, by its path there.
    PartNames member(String path) {
        var inside = name + "/" + path;
        return address.getRawPath() == null ? imported(inside) : new PartNames(inside, below(path));
    }

    /// A line or a mail of a file, counted from 1.
    PartNames numbered(int number) {
        var input = name + ":" + number;
        return address.getRawPath() == null
                ? imported(input)
                : new PartNames(input, URI.create(address + "?part=" + number));
    }

    private URI below(String path) {
        try {
            return URI.create(address + new URI(null, null, "/" + path, null).getRawPath());
        } catch (URISyntaxException odd) {
            throw new IllegalStateException("every path can be quoted", odd);
        }
    }

    static String shortName(String name) {
        var parts = name.replace('\\', '/').split("/+");
        var from = Math.max(0, parts.length - 2);
        return String.join("/", List.of(parts).subList(from, parts.length));
    }

    private static URI file(String name) {
        try {
            return new URI("file", name, null);
        } catch (URISyntaxException odd) {
            throw new IllegalStateException("every name can be quoted", odd);
        }
    }
}
