package org.acquis.demo.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.acquis.demo.gradebook.Columns;
import org.acquis.demo.gradebook.DemoColumn;
import org.acquis.demo.gradebook.IncomingScore;
import org.acquis.demo.gradebook.RecordingScore;
import org.acquis.demo.gradebook.ScoreDecision;
import org.acquis.demo.site.People;
import org.acquis.demo.site.PhpJson;
import org.acquis.demo.site.Scopes;
import org.acquis.demo.trial.DemoRequest;
import org.acquis.demo.trial.RequestCounters;

/** Scores of one line item (AGS 2.0 section 3.4): POST only, 200 with an empty body. */
final class Scores implements ServiceResource {
    private final Columns columns;
    private final People people;
    private final RecordingScore recording;
    private final ZoneId zone;
    private final RequestCounters counters;

    Scores(Columns columns, People people, RecordingScore recording, ZoneId zone, RequestCounters counters) {
        this.columns = columns;
        this.people = people;
        this.recording = recording;
        this.zone = zone;
        this.counters = counters;
    }

    @Override
    public Pattern path() {
        return Pattern.compile("/(\\d{1,18})/lineitems/(\\d{1,18})/lineitem/scores");
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(MediaTypes.SCORE);
    }

    @Override
    public List<String> methods() {
        return List.of("POST");
    }

    @Override
    public ServiceAnswer answer(ServiceCall call) {
        Optional<Long> tool = call.tool(Scopes.SCORE);
        if (tool.isEmpty()) {
            return new ServiceAnswer.ScoreRefused(401);
        }
        Optional<DemoColumn> column = columns.find(call.pathId(1));
        if (column.isEmpty()) {
            return new ServiceAnswer.ScoreRefused(404);
        }
        if (!mayScore(column.get(), tool.get())) {
            return new ServiceAnswer.ScoreRefused(403);
        }
        return PhpJson.read(call.body())
                .map(json -> post(column.get(), json))
                .orElse(new ServiceAnswer.ScoreRefused(400));
    }

    /** Only an activity's own column is kept from other tools; one made through the API is not. */
    private static boolean mayScore(DemoColumn column, long toolId) {
        return column.ofTool() && (!column.isOwnOfActivity() || column.toolId().orElse(0) == toolId);
    }

    /** A user id that is no number comes last and breaks Moodle's database query. */
    private ServiceAnswer post(DemoColumn column, JsonNode json) {
        String user = ScoreJson.userId(json);
        boolean numeric = user.matches("\\d{1,18}");
        Optional<IncomingScore> score = ScoreJson.read(json, numeric ? Long.parseLong(user) : 0, zone);
        if (user.isEmpty() || score.isEmpty()) {
            return new ServiceAnswer.ScoreRefused(400);
        }
        if (!numeric) {
            return new ServiceAnswer.DatabaseRefused();
        }
        if (!people.isGradable(column.courseId(), score.get().userId())) {
            return new ServiceAnswer.ScoreRefused(400);
        }
        return answer(recording.record(column, score.get()));
    }

    private ServiceAnswer answer(ScoreDecision decision) {
        if (decision instanceof ScoreDecision.NotNewer) {
            return new ServiceAnswer.ScoreRefused(409);
        }
        if (decision instanceof ScoreDecision.Locked) {
            return new ServiceAnswer.ScoreRefused(500);
        }
        if (decision instanceof ScoreDecision.Stored) {
            counters.count(DemoRequest.SCORE_STORED);
        }
        return new ServiceAnswer.Empty(200);
    }
}
