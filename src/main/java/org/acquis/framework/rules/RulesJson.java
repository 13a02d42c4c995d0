package org.acquis.framework.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Map;

/** Rules as they are kept: {@code {"combining":{"by":"latest"},"competency":{"by":"mean","points":2.5},...}}. */
final class RulesJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addMixIn(Combining.class, NamedCombining.class)
            .addMixIn(CompetencyRule.class, NamedCompetencyRule.class)
            .addMixIn(BlockRule.class, NamedBlockRule.class)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private RulesJson() {}

    static String text(CertificationRules rules) {
        return written(rules);
    }

    static String frozen(RulesEdition edition) {
        return written(Map.of("edition", edition.edition(), "content", edition.rules()));
    }

    /** For the audit log. */
    static Map<String, Object> map(CertificationRules rules) {
        return JSON.convertValue(rules, new TypeReference<Map<String, Object>>() {});
    }

    /** @throws IllegalStateException for what {@link #text} did not write */
    static CertificationRules read(String text) {
        try {
            return JSON.readValue(text, CertificationRules.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Damaged certification rules", damaged);
        }
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Combining.Latest.class, name = "latest"),
        @JsonSubTypes.Type(value = Combining.Best.class, name = "best"),
        @JsonSubTypes.Type(value = Combining.Mean.class, name = "mean"),
        @JsonSubTypes.Type(value = Combining.Decaying.class, name = "decaying")
    })
    private interface NamedCombining {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CompetencyRule.AllCriteria.class, name = "all"),
        @JsonSubTypes.Type(value = CompetencyRule.AtLeast.class, name = "at-least"),
        @JsonSubTypes.Type(value = CompetencyRule.MeanFrom.class, name = "mean")
    })
    private interface NamedCompetencyRule {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = BlockRule.AllCompetencies.class, name = "all"),
        @JsonSubTypes.Type(value = BlockRule.Share.class, name = "share"),
        @JsonSubTypes.Type(value = BlockRule.MeanFrom.class, name = "mean")
    })
    private interface NamedBlockRule {}
}
