package claimtrail.ingest.extract;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The provisions of acts of the European Union, on pages of EUR-Lex and in Formex: `Regulation (EU) 2021/821 Art.
/// 5(1)(a)`.
///
/// An article begins with its heading; in it paragraphs are numbered and points are lettered.
final class ArticleProvisions implements Provisions {

    private static final Pattern ACT = Pattern.compile(
            "(?i)\\b((?:implementing |delegated )?(?:regulation|directive|decision))\\s+(?:\\((EU|EC|CFSP|EU, Euratom)\\)\\s+)?(?:no\\.?\\s*)?(\\d{1,4}/\\d{1,4})(?:/(EU|EC|CFSP))?");
    private static final Pattern ARTICLE = Pattern.compile("(?i)^\\s*Article\\s+(\\d+[a-z]{0,2})\\b");
    private static final Pattern ANNEX = Pattern.compile("^\\s*(?i:annex)(?:\\s+([IVXLC]+|\\d+))?[a-z]?\\s*$");

    private final String work;
    private Place article = Place.NOWHERE;

    private ArticleProvisions(String work) {
        this.work = work;
    }

    static ArticleProvisions of(Document page) {
        var titles =
                page.select(".oj-doc-ti, .doc-ti, .title-doc-first, .title-doc-last, .eli-main-title, TITLE TI, title");
        for (var title : titles) {
            var match = ACT.matcher(Spaces.collapse(title.text()));
            if (match.find()) {
                var kind = match.group(1).toLowerCase(java.util.Locale.ROOT);
                var treaty = match.group(2) != null ? match.group(2) : match.group(4) != null ? match.group(4) : "EU";
                return new ArticleProvisions(Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " (" + treaty
                        + ") " + match.group(3));
            }
        }
        return new ArticleProvisions("");
    }

    @Override
    public String work() {
        return work;
    }

    @Override
    public Place inside(Element element, Place around) {
        var text = element.childNodeSize() > 6 ? "" : Spaces.collapse(element.text());
        if (text.length() < 40 && RegulationElements.role(element) != ElementRole.INLINE) {
            var match = ARTICLE.matcher(text);
            var annex = ANNEX.matcher(text);
            if (match.find()) {
                article = new Place(
                        prefix() + "Art. " + match.group(1),
                        ParagraphPath.ofArticle(prefix() + "Art. " + match.group(1)));
            } else if (annex.find()) {
                article = Place.of(prefix() + text.replaceFirst("(?i)annex", "Annex"));
            }
        }
        return article;
    }

    private String prefix() {
        return work.isEmpty() ? "" : work + " ";
    }
}
