package claimtrail.ingest.discover;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The parameters of an API's address, in their order; a name may stand there several times.
///
/// @param page the address before the question mark
record AddressQuery(String page, List<Parameter> parameters) {

    AddressQuery {
        parameters = List.copyOf(parameters);
    }

    record Parameter(String name, String value) {
        String written() {
            return encoded(name) + "=" + encoded(value);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    static AddressQuery of(URI address) {
        var whole = address.toString().split("#", 2)[0].split("\\?", 2);
        var parameters = whole.length == 1
                ? List.<Parameter>of()
                : Arrays.stream(whole[1].split("&"))
                        .filter(pair -> !pair.isEmpty())
                        .map(AddressQuery::parameter)
                        .toList();
        return new AddressQuery(whole[0], parameters);
    }

    private static Parameter parameter(String pair) {
        var parts = pair.split("=", 2);
        return new Parameter(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
    }

    /// What cannot be decoded stays as it is written.
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return text;
        }
    }

    Optional<String> first(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    boolean has(String name) {
        return first(name).isPresent();
    }

    /// Without the parameters of this name.
    AddressQuery without(String name) {
        return new AddressQuery(
                page,
                parameters.stream()
                        .filter(parameter -> !parameter.name().equals(name))
                        .toList());
    }

    /// With these values instead of those that stood there.
    AddressQuery with(String name, List<String> values) {
        var all = new ArrayList<>(without(name).parameters());
        values.forEach(value -> all.add(new Parameter(name, value)));
        return new AddressQuery(page, all);
    }

    AddressQuery with(String name, String value) {
        return with(name, List.of(value));
    }

    URI address() {
        return URI.create(
                parameters.isEmpty()
                        ? page
                        : page + "?"
                                + parameters.stream().map(Parameter::written).collect(Collectors.joining("&")));
    }
}
