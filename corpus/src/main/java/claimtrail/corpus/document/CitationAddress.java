package claimtrail.corpus.document;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The addresses under which the offices publish what is cited: the e-CFR, govinfo's link service, the Federal
/// Register, EUR-Lex by its European Legislation Identifier, legislation.gov.uk, the Government Accountability Office.
final class CitationAddress {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})/(\\d{1,4})");
    private static final Pattern ON_REGULATIONS_GOV =
            Pattern.compile("[A-Z]{2,6}(?:-[A-Z0-9]{2,6}){0,2}-\\d{4}-\\d{4}");
    private static final String REGISTER = "https://www.federalregister.gov";
    private static final String SEARCH = REGISTER + "/documents/search?conditions%5B";
    private static final String GOVINFO = "https://www.govinfo.gov/link";
    private static final String ACTS = "https://www.legislation.gov.uk";

    private CitationAddress() {}

    static Optional<URI> of(Citation citation) {
        var address = switch (citation) {
            case Citation.Cfr cfr -> code(cfr);
            case Citation.Usc usc ->
                usc.section().startsWith("ch. ") || usc.section().equals("App.")
                        ? "https://www.govinfo.gov/app/collection/uscode"
                        : GOVINFO + "/uscode/" + usc.title() + "/" + firstWord(usc.section());
            case Citation.FederalRegister page -> REGISTER + "/citation/" + page.volume() + "-FR-" + page.page();
            case Citation.FrDocument document -> REGISTER + "/d/" + document.number();
            case Citation.ExecutiveOrder order -> REGISTER + "/executive-order/" + order.number();
            case Citation.PublicLaw law -> GOVINFO + "/plaw/" + law.congress() + "/public/" + law.number();
            case Citation.Statutes page -> GOVINFO + "/statute/" + page.volume() + "/" + page.page();
            case Citation.Eccn number -> "https://www.ecfr.gov/current/title-15/part-774";
            case Citation.CountryGroup group -> "https://www.ecfr.gov/current/title-15/part-740";
            case Citation.Rin rin -> SEARCH + "regulation_id_number%5D=" + rin.number();
            case Citation.Docket docket -> docket(docket.number());
            case Citation.Gao gao -> gao(gao.number());
            case Citation.EuAct act -> union(act.kind(), act.number());
            case Citation.EcAct act -> union(act.kind(), act.number());
            case Citation.UkInstrument instrument -> ACTS + "/uksi/" + instrument.year() + "/" + instrument.number();
            case Citation.UkAct act -> ACTS + "/primary?title=" + encoded(act.title() + " " + act.year());
            case Citation.Other other -> "";
        };
        return address.isEmpty() ? Optional.empty() : Optional.of(URI.create(address));
    }

    private static String code(Citation.Cfr cfr) {
        var on = cfr.on() == null ? "current" : "on/" + cfr.on();
        var number = firstWord(cfr.section()).split("\\(", 2)[0];
        var base = "https://www.ecfr.gov/" + on + "/title-" + cfr.title() + "/";
        if (!number.contains(".")) {
            return base + "part-" + number;
        }
        return base + "section-" + number + (cfr.section().contains("(") ? "#p-" + encoded(cfr.section()) : "");
    }

    private static String docket(String number) {
        return ON_REGULATIONS_GOV.matcher(number).matches()
                ? "https://www.regulations.gov/docket/" + number
                : SEARCH + "docket_id%5D=" + encoded(number);
    }

    private static String gao(String number) {
        var name = number.startsWith("B-") ? number : "gao-" + number;
        return "https://www.gao.gov/products/" + name.toLowerCase(Locale.ROOT);
    }

    /// The European Legislation Identifier, `eli/reg/2021/821/oj`.
    private static String union(String kind, String number) {
        var match = NUMBER.matcher(number);
        if (!match.matches()) {
            return "";
        }
        var words = kind.toLowerCase(Locale.ROOT);
        var sort = words.contains("directive") ? "dir" : words.contains("decision") ? "dec" : "reg";
        var form = words.startsWith("implementing") ? "_impl" : words.startsWith("delegated") ? "_del" : "";
        var first = match.group(1);
        var second = match.group(2);
        var yearFirst = first.length() == 4 && (first.startsWith("19") || first.startsWith("20"));
        return "https://eur-lex.europa.eu/eli/" + sort + form + "/" + (yearFirst ? first : second) + "/"
                + (yearFirst ? second : first) + "/oj";
    }

    private static String firstWord(String place) {
        var appendix = place.startsWith("App. ") ? place.substring(5) : place;
        return encoded(appendix.split("[ (]", 2)[0]);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%28", "(")
                .replace("%29", ")");
    }
}
