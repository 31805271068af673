package claimtrail.web.app;

import claimtrail.corpus.store.SourceKind;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Addresses that tell by themselves how they are read: the registers' own.
final class Registers {

    private Registers() {}

    static Optional<SourceKind> kind(URI address) {
        if ("file".equalsIgnoreCase(address.getScheme())) {
            return Optional.of(SourceKind.FOLDER);
        }
        var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        var path = String.valueOf(address.getPath());
        return switch (host) {
            case "www.federalregister.gov" ->
                path.matches("/api/.*\\.json") ? Optional.of(SourceKind.FEDERAL_REGISTER) : Optional.empty();
            case "www.ecfr.gov" -> path.startsWith("/api/") ? Optional.of(SourceKind.ECFR) : Optional.empty();
            case "publications.europa.eu" ->
                path.endsWith("/sparql") ? Optional.of(SourceKind.EUR_LEX) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
