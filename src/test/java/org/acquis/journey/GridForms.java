package org.acquis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acquis.demo.site.DemoPerson;

/** What a trainer does with grids, through forms alone. */
final class GridForms {
    private static final Pattern CELL =
            Pattern.compile("name=\"value-(\\d+)\" value=\"(\\d+)\"[^>]*data-key=\"(\\d)\"");
    private static final Pattern LINK =
            Pattern.compile("href=\"(/app/[^\"]+/grid/\\d+)[^\"]*\"[^>]*>([^<]*<[^>]+>)*?([^<]*)</a>");

    private final HttpBrowser trainer;

    GridForms(HttpBrowser trainer) {
        this.trainer = trainer;
    }

    String gridOf(String session, DemoPerson person) {
        String list = trainer.get(session + "/learners").body();
        Matcher link = LINK.matcher(list);
        while (link.find()) {
            if (link.group(0).contains(person.familyName().toUpperCase(java.util.Locale.FRENCH))) {
                return link.group(1);
            }
        }
        throw new AssertionError("no grid of " + person.fullName() + " on " + list);
    }

    /** Gives each criterion, by its place on the grid, the level with these points. */
    void score(String grid, IntFunction<Integer> points) {
        Map<String, String> fields = formOf(grid);
        Map<String, String> levels = new LinkedHashMap<>();
        Matcher cell = CELL.matcher(trainer.get(grid).body());
        Map<String, Integer> places = new LinkedHashMap<>();
        while (cell.find()) {
            int place = places.computeIfAbsent(cell.group(1), unseen -> places.size());
            if (Integer.parseInt(cell.group(3)) == points.apply(place)) {
                levels.put("value-" + cell.group(1), cell.group(2));
            }
        }
        assertThat(levels).isNotEmpty();
        fields.putAll(levels);
        HttpResponse<String> saved = trainer.submit(grid, grid, fields);
        assertThat(saved.statusCode()).as(saved.body()).isLessThan(400);
    }

    void finalise(String grid) {
        String confirm = grid + "/finalise";
        Map<String, String> fields = formOf(confirm);
        HttpResponse<String> done = trainer.submit(confirm, confirm, fields);
        assertThat(done.headers().firstValue("Location").orElse(""))
                .as(done.body())
                .contains("done=finalised");
    }

    void reopen(String grid) {
        HttpResponse<String> done = trainer.submit(grid, grid + "/reopen", Map.of("attempt", "1"));
        assertThat(done.headers().firstValue("Location").orElse("")).contains("done=reopened");
    }

    Map<String, String> formOf(String page) {
        return HttpBrowser.fields(trainer.get(page));
    }
}
