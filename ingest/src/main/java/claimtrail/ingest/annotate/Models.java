package claimtrail.ingest.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.slf4j.LoggerFactory;

/// CoreNLP's trained models, about 450 MB of heap. All of them may be used by many threads at once.
record Models(
        MaxentTagger tagger,
        TagRepair tagRepair,
        CRFClassifier<CoreLabel> names,
        DependencyParser parser,
        Times times,
        WordVectors vectors) {

    private static final String FOLDER = "edu/stanford/nlp/models/";

    /// Reads them from the class path side by side, on threads of their own: those of the common pool may all
    /// be waiting for the models. About two seconds on two cores.
    static Models load() {
        RedwoodConfiguration.empty().apply();
        var start = System.nanoTime();
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var parser = CompletableFuture.supplyAsync(
                    () -> DependencyParser.loadFromModelFile(FOLDER + "parser/nndep/english_UD.gz", quietly()),
                    threads);
            var names = CompletableFuture.supplyAsync(Models::nameClassifier, threads);
            var times = CompletableFuture.supplyAsync(Times::load, threads);
            var vectors = CompletableFuture.supplyAsync(WordVectors::load, threads);
            var tagger = new MaxentTagger(FOLDER + "pos-tagger/english-left3words-distsim.tagger", quietly(), false);
            var models =
                    new Models(tagger, TagRepair.load(), names.join(), parser.join(), times.join(), vectors.join());
            LoggerFactory.getLogger(Models.class)
                    .debug("models loaded in {} ms", (System.nanoTime() - start) / 1_000_000);
            return models;
        }
    }

    /// The classifier's name classes alone: what the gazetteer knows is known better, and numbers need no model.
    private static CRFClassifier<CoreLabel> nameClassifier() {
        return CRFClassifier.getClassifierNoExceptions(FOLDER + "ner/english.all.3class.distsim.crf.ser.gz");
    }

    private static Properties quietly() {
        var properties = new Properties();
        properties.setProperty("verbose", "false");
        return properties;
    }
}
