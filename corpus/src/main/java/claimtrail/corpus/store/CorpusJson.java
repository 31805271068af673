package claimtrail.corpus.store;

import claimtrail.corpus.claim.Reading;
import claimtrail.corpus.document.Citation;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.PartialDate;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// Documents and readings as the JSON that the tables keep. It is the store's own form, not the public one.
final class CorpusJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(PartialDate.class, OneText.class)
            .addMixIn(DocumentId.class, OneValue.class)
            .addMixIn(Citation.class, CitationKinds.class)
            .build();

    private CorpusJson() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException ourOwnRecordsCanBeWritten) {
            throw new IllegalStateException(ourOwnRecordsCanBeWritten);
        }
    }

    static Document document(String json) {
        return read(json, Document.class);
    }

    static Reading reading(String json) {
        return read(json, Reading.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException notWrittenByUs) {
            throw new IllegalStateException("the store holds a damaged " + type.getSimpleName(), notWrittenByUs);
        }
    }

    @SuppressWarnings("UnusedVariable") // read by Jackson
    private record OneText(@JsonValue String text) {
        @JsonCreator
        OneText {}
    }

    @SuppressWarnings("UnusedVariable") // read by Jackson
    private record OneValue(@JsonValue String value) {
        @JsonCreator
        OneValue {}
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Citation.Cfr.class, name = "cfr"),
        @JsonSubTypes.Type(value = Citation.Usc.class, name = "usc"),
        @JsonSubTypes.Type(value = Citation.FederalRegister.class, name = "fr"),
        @JsonSubTypes.Type(value = Citation.FrDocument.class, name = "fr-document"),
        @JsonSubTypes.Type(value = Citation.ExecutiveOrder.class, name = "eo"),
        @JsonSubTypes.Type(value = Citation.PublicLaw.class, name = "public-law"),
        @JsonSubTypes.Type(value = Citation.Eccn.class, name = "eccn"),
        @JsonSubTypes.Type(value = Citation.Rin.class, name = "rin"),
        @JsonSubTypes.Type(value = Citation.Docket.class, name = "docket"),
        @JsonSubTypes.Type(value = Citation.Statutes.class, name = "statutes"),
        @JsonSubTypes.Type(value = Citation.CountryGroup.class, name = "country-group"),
        @JsonSubTypes.Type(value = Citation.EcAct.class, name = "ec"),
        @JsonSubTypes.Type(value = Citation.UkInstrument.class, name = "uk-si"),
        @JsonSubTypes.Type(value = Citation.UkAct.class, name = "uk-act"),
        @JsonSubTypes.Type(value = Citation.Gao.class, name = "gao"),
        @JsonSubTypes.Type(value = Citation.EuAct.class, name = "eu"),
        @JsonSubTypes.Type(value = Citation.Other.class, name = "other")
    })
    private interface CitationKinds {}
}
