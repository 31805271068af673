package claimtrail.corpus.document;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A law, rule or classification in the field's own form of citing it.
public sealed interface Citation {

    /// The normal form, by which equal citations are equal text.
    String text();

    /// Where the cited text can be read: at the office that publishes it, or where that has no address of its own, the
    /// place that leads there. Nothing for what has no known form.
    default Optional<URI> address() {
        return CitationAddress.of(this);
    }

    /// A part, section or paragraph of the Code of Federal Regulations: `15 CFR 744.23(a)(2)`, at a date
    /// `(2025-01-31)`.
    record Cfr(int title, String section, @Nullable LocalDate on) implements Citation {
        @Override
        public String text() {
            return title + " CFR " + section
                    + (on == null ? "" : " (" + on.format(DateTimeFormatter.ISO_LOCAL_DATE) + ")");
        }
    }

    /// A place in the United States Code: `50 USC 4817`.
    record Usc(int title, String section) implements Citation {
        @Override
        public String text() {
            return title + " USC " + section;
        }
    }

    /// A first page of the Federal Register: `90 FR 4544`.
    record FederalRegister(int volume, int page) implements Citation {
        @Override
        public String text() {
            return volume + " FR " + page;
        }
    }

    /// A document number of the Federal Register: `FR Doc 2025-00636`.
    record FrDocument(String number) implements Citation {
        @Override
        public String text() {
            return "FR Doc " + number;
        }
    }

    /// An executive order: `EO 14110`.
    record ExecutiveOrder(int number) implements Citation {
        @Override
        public String text() {
            return "EO " + number;
        }
    }

    /// A public law: `Pub. L. 115-232`.
    record PublicLaw(int congress, int number) implements Citation {
        @Override
        public String text() {
            return "Pub. L. " + congress + "-" + number;
        }
    }

    /// An export control classification number: `ECCN 4E091`, `ECCN 3A090.a`.
    record Eccn(String number) implements Citation {
        public Eccn {
            var point = number.indexOf('.');
            number = point < 0
                    ? number.toUpperCase(Locale.ROOT)
                    : number.substring(0, point).toUpperCase(Locale.ROOT)
                            + number.substring(point).toLowerCase(Locale.ROOT);
        }

        @Override
        public String text() {
            return "ECCN " + number;
        }
    }

    /// A regulation identifier number: `RIN 0694-AJ90`.
    record Rin(String number) implements Citation {
        @Override
        public String text() {
            return "RIN " + number;
        }
    }

    /// A docket number: `Docket BIS-2025-0001`.
    record Docket(String number) implements Citation {
        @Override
        public String text() {
            return "Docket " + number;
        }
    }

    /// A page of the Statutes at Large: `112 Stat. 2681`.
    record Statutes(int volume, int page) implements Citation {
        @Override
        public String text() {
            return volume + " Stat. " + page;
        }
    }

    /// A group of countries in Supplement No. 1 to part 740 of the Export Administration Regulations: `Country Group
    /// D:5`.
    record CountryGroup(String group) implements Citation {
        @Override
        public String text() {
            return "Country Group " + group;
        }
    }

    /// A decision or report of the Government Accountability Office: `GAO B-337935`, `GAO-23-106345`.
    record Gao(String number) implements Citation {
        @Override
        public String text() {
            return (number.startsWith("B-") ? "GAO " : "GAO-") + number;
        }
    }

    /// An act of the European Union: `Regulation (EU) 2024/1689 Art. 51`.
    record EuAct(String kind, String number, @Nullable String place) implements Citation {
        @Override
        public String text() {
            return kind + " (EU) " + number + (place == null ? "" : " " + place);
        }
    }

    /// An act of the European Communities, or of the Union under the numbering of their time: `Regulation (EC)
    /// 428/2009`, `Directive 2009/43/EC`.
    record EcAct(
            String kind,
            String treaty,
            String number,
            @Nullable String place) implements Citation {
        @Override
        public String text() {
            var named = kind.endsWith("irective")
                    ? kind + " " + number + "/" + treaty
                    : kind + " (" + treaty + ") " + number;
            return named + (place == null ? "" : " " + place);
        }
    }

    /// A statutory instrument of the United Kingdom: `UK SI 2008/3231`.
    record UkInstrument(int year, int number) implements Citation {
        @Override
        public String text() {
            return "UK SI " + year + "/" + number;
        }
    }

    /// An Act of the United Kingdom by its short title: `UK Export Control Act 2002`.
    record UkAct(String title, int year) implements Citation {
        @Override
        public String text() {
            return "UK " + title + " " + year;
        }
    }

    /// A citation in a form that has no record of its own yet, already in its normal form.
    record Other(String text) implements Citation {}
}
