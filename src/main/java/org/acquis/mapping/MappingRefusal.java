package org.acquis.mapping;

/** Why a mapping was not changed. Nothing was written. */
public sealed interface MappingRefusal extends MappingResult {

    /** Stable word for logs and metrics. */
    String code();

    /** An activity has to assess at least one criterion. */
    record NothingChosen() implements MappingRefusal {
        @Override
        public String code() {
            return "mapping-empty";
        }
    }

    /** The version is no published one of this school. */
    record VersionNotOffered() implements MappingRefusal {
        @Override
        public String code() {
            return "mapping-version";
        }
    }

    /** A criterion is not one of the version. */
    record CriterionElsewhere() implements MappingRefusal {
        @Override
        public String code() {
            return "mapping-criterion";
        }
    }

    /** Somebody else saved in the meantime. */
    record Outdated(Mapping current) implements MappingRefusal {
        @Override
        public String code() {
            return "mapping-outdated";
        }
    }

    /** Not yet confirmed: criteria that have judgements leave the mapping. The judgements are kept either way. */
    record DropsJudgements(DroppedJudgements dropped) implements MappingRefusal {
        @Override
        public String code() {
            return "mapping-drops-judgements";
        }
    }
}
