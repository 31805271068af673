package claimtrail.ingest.extract;

import claimtrail.corpus.document.Citation;
import claimtrail.corpus.document.CitedAt;
import claimtrail.corpus.document.RuleRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the summary and the dates of a rule say that it does to documents of the Federal Register which they cite.
final class RuleRelations {

    private static final Pattern CUE = Pattern.compile(
            "(?i)\\b(?:(?<delays>delay(?:s|ed|ing)?|postpon(?:es|ed|ing)|extend(?:s|ed|ing)? the effective)|(?<corrects>correct(?:s|ed|ing|ion|ions)?)"
                    + "|(?<amends>amend(?:s|ed|ing|ment|ments)?|modif(?:y|ies|ied|ying)|revis(?:es|ed|ing)|finaliz(?:es|ing)))\\b");

    private RuleRelations() {}

    /// @param action what the document calls itself, which decides between verbs
    static List<RuleRelation> in(String text, @Nullable String action, List<CitedAt> cited) {
        var whole = kind(action == null ? "" : action);
        var said = kind(text);
        var kind = whole == null || whole == RuleRelation.Kind.AMENDS ? said : whole;
        var relations = new ArrayList<RuleRelation>();
        for (var one : cited) {
            var register =
                    one.citation() instanceof Citation.FederalRegister || one.citation() instanceof Citation.FrDocument;
            if (kind != null && register) {
                relations.add(new RuleRelation(kind, one.citation(), one.span()));
            }
        }
        return relations;
    }

    /// The strongest that is said: a delay before a correction before an amendment.
    private static RuleRelation.@Nullable Kind kind(String words) {
        RuleRelation.Kind kind = null;
        var match = CUE.matcher(words);
        while (match.find()) {
            if (match.group("delays") != null) {
                return RuleRelation.Kind.DELAYS;
            }
            kind = match.group("corrects") != null
                    ? RuleRelation.Kind.CORRECTS
                    : kind == null ? RuleRelation.Kind.AMENDS : kind;
        }
        return kind;
    }
}
