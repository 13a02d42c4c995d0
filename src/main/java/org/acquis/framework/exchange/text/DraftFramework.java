package org.acquis.framework.exchange.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acquis.framework.exchange.Place;

/** Which lines belong to which part; filled while a source is read, gone once the lines are joined into texts. */
final class DraftFramework {
    Optional<String> rncpCode = Optional.empty();
    final List<SourceLine> preamble = new ArrayList<>();
    final List<SourceLine> accommodations = new ArrayList<>();
    final List<Block> blocks = new ArrayList<>();

    Stream<Competency> competencies() {
        return blocks.stream()
                .flatMap(block -> block.activities.stream())
                .flatMap(activity -> activity.competencies.stream());
    }

    static final class Block {
        final String code;
        final Place place;
        final List<SourceLine> title = new ArrayList<>();
        final List<Activity> activities = new ArrayList<>();

        Block(String code, Place place) {
            this.code = code;
            this.place = place;
        }
    }

    static final class Activity {
        final String code;
        final Place place;
        final List<SourceLine> title = new ArrayList<>();
        final List<Competency> competencies = new ArrayList<>();

        Activity(String code, Place place) {
            this.code = code;
            this.place = place;
        }
    }

    static final class Competency {
        final String code;
        final Place place;
        final List<SourceLine> statement = new ArrayList<>();
        Optional<Method> method = Optional.empty();
        /** All that follows the label of the method and was not yet told apart. */
        final List<SourceLine> tail = new ArrayList<>();

        /** Criteria have a column of their own, so that no brief stands before them. */
        boolean criteriaApart;

        final List<List<SourceLine>> criteria = new ArrayList<>();

        Competency(String code, Place place) {
            this.code = code;
            this.place = place;
        }
    }

    static final class Method {
        final MethodLabel label;
        final Place place;
        final List<SourceLine> brief = new ArrayList<>();
        final List<SourceLine> accommodations = new ArrayList<>();

        Method(MethodLabel label, Place place) {
            this.label = label;
            this.place = place;
        }
    }
}
