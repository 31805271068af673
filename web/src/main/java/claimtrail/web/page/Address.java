package claimtrail.web.page;

import claimtrail.index.search.Selection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The address of a page of this site with its parameters. Empty values are left out.
final class Address {

    private final String path;
    private final List<String> parts = new ArrayList<>();

    Address(String path) {
        this.path = path;
    }

    Address with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
        return this;
    }

    /// As [#with], and this stays as it is.
    Address and(String name, @Nullable Object value) {
        var longer = new Address(path);
        longer.parts.addAll(parts);
        return longer.with(name, value);
    }

    Address with(List<Selection> selections) {
        selections.forEach(selection -> with("facet", selection.field() + ":" + selection.value()));
        return this;
    }

    /// The address where a browser may be led: of the web's own schemes, else `null`.
    static @Nullable String outside(@Nullable URI address) {
        if (address == null || address.getScheme() == null) {
            return null;
        }
        return switch (address.getScheme()) {
            case "http", "https" -> address.toString();
            default -> null;
        };
    }

    @Override
    public String toString() {
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }
}
