package org.acquis.demo.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.acquis.demo.token.AccessTokens;
import org.acquis.demo.trial.DemoRequest;
import org.acquis.demo.trial.Fault;
import org.acquis.demo.trial.Faults;
import org.acquis.demo.trial.RequestCounters;
import org.acquis.demo.trial.SelectionSwitch;
import org.acquis.demo.trial.SelectionTerms;
import org.acquis.demo.view.Rendering;
import org.acquis.demo.view.Shell;
import org.acquis.demo.view.Words;

/** The page on which the services are made to fail. Open to everybody: it is the demonstration's, not the course's. */
final class SwitchingFaults {
    static final String PATH = "/faults";

    private final Visiting visiting;
    private final Rendering rendering;
    private final Faults faults;
    private final RequestCounters counters;
    private final AccessTokens tokens;
    private final SelectionSwitch selection;

    SwitchingFaults(
            Visiting visiting,
            Rendering rendering,
            Faults faults,
            SelectionSwitch selection,
            RequestCounters counters,
            AccessTokens tokens) {
        this.visiting = visiting;
        this.rendering = rendering;
        this.faults = faults;
        this.counters = counters;
        this.tokens = tokens;
        this.selection = selection;
    }

    void mount(RoutesConfig routes, String base) {
        routes.get(base + PATH, this::show);
        routes.post(base + PATH, ctx -> form(ctx, () -> set(ctx)));
        routes.post(base + PATH + "/selection", this::setTerms);
        routes.post(
                base + PATH + "/clear",
                ctx -> form(ctx, () -> {
                    faults.clear();
                    return true;
                }));
        routes.post(
                base + PATH + "/tokens",
                ctx -> form(ctx, () -> {
                    tokens.forgetAll();
                    return true;
                }));
    }

    private void setTerms(Context ctx) {
        if (visiting.refusedForm(ctx)) {
            return;
        }
        selection.set(new SelectionTerms(
                ctx.formParam("accept_multiple") != null,
                ctx.formParam("accept_lineitem") != null,
                FormFields.given(ctx, "data")));
        visiting.go(ctx, PATH);
    }

    private void show(Context ctx) {
        Shell shell = visiting.shell(ctx, "nav.faults");
        Words words = shell.words();
        rendering.page(
                ctx,
                "faults",
                new FaultsPage(
                        shell,
                        Arrays.stream(Fault.values())
                                .map(fault -> line(fault, words))
                                .toList(),
                        faults.retryAfter().toSeconds(),
                        selection.terms(),
                        Arrays.stream(DemoRequest.values())
                                .map(request ->
                                        new FaultsPage.Count(words.of("count." + key(request)), counters.of(request)))
                                .toList()));
    }

    private FaultsPage.Line line(Fault fault, Words words) {
        String key = key(fault);
        return new FaultsPage.Line(
                key,
                words.of("fault." + key),
                words.of("fault." + key + ".why"),
                faults.share(fault),
                faults.orderedStill(fault));
    }

    private void form(Context ctx, Supplier<Boolean> change) {
        if (visiting.refusedForm(ctx)) {
            return;
        }
        if (change.get()) {
            visiting.go(ctx, PATH);
        } else {
            rendering.refused(ctx, 400, visiting.shell(ctx, "nav.faults").words(), "error.fault_numbers");
        }
    }

    /** All or nothing: false when one of the numbers cannot be read. */
    private boolean set(Context ctx) {
        boolean readable = FormFields.count(ctx, "retry_after", 3600).isPresent()
                && Arrays.stream(Fault.values())
                        .allMatch(fault -> FormFields.count(ctx, "share_" + key(fault), 100)
                                        .isPresent()
                                && FormFields.count(ctx, "next_" + key(fault), 1000)
                                        .isPresent());
        if (!readable) {
            return false;
        }
        faults.clear();
        FormFields.count(ctx, "retry_after", 3600).ifPresent(seconds -> faults.retryAfter(Duration.ofSeconds(seconds)));
        for (Fault fault : Fault.values()) {
            FormFields.count(ctx, "share_" + key(fault), 100).ifPresent(share -> faults.set(fault, share));
            FormFields.count(ctx, "next_" + key(fault), 1000)
                    .filter(requests -> requests > 0)
                    .ifPresent(requests -> faults.next(fault, requests));
        }
        return true;
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
