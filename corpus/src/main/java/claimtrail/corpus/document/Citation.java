package claimtrail.corpus.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A law, rule or classification in the field's own form of citing it.
public sealed interface Citation {

    /// The normal form, by which equal citations are equal text.
    String text();

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

    /// A decision of the Government Accountability Office: `GAO B-337935`.
    record Gao(String number) implements Citation {
        @Override
        public String text() {
            return "GAO " + number;
        }
    }

    /// An act of the European Union: `Regulation (EU) 2024/1689 Art. 51`.
    record EuAct(String kind, String number, @Nullable String place) implements Citation {
        @Override
        public String text() {
            return kind + " (EU) " + number + (place == null ? "" : " " + place);
        }
    }

    /// A citation in a form that has no record of its own yet, already in its normal form.
    record Other(String text) implements Citation {}
}
