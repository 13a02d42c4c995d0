package org.acquis.web.framework;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.framework.drafts.AddAccommodation;
import org.acquis.framework.drafts.DescribeAccommodation;
import org.acquis.framework.drafts.Draft;
import org.acquis.framework.drafts.Edit;
import org.acquis.framework.drafts.EditingDraft;
import org.acquis.framework.drafts.RemoveAccommodation;
import org.acquis.framework.drafts.SelectDraft;
import org.acquis.framework.exchange.AccommodationRule;
import org.acquis.web.Fields;
import org.acquis.web.Notice;
import org.acquis.web.Pages;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;

/** {@code /frameworks/draft/{draft}/accommodations}: what a draft says of candidates with a disability as a whole. */
public final class AccommodationRoutes {
    private static final String RULES = DraftSteps.DRAFT + "/accommodations";
    private static final Set<String> CODES = Arrays.stream(AccommodationRule.Code.values())
            .map(AccommodationPages::code)
            .collect(Collectors.toUnmodifiableSet());

    private final DraftSteps steps;
    private final Pages pages;
    private final Shells shells;

    public AccommodationRoutes(SelectDraft drafts, EditingDraft editing, Pages pages, Shells shells) {
        this.steps = new DraftSteps(drafts, editing, shells);
        this.pages = pages;
        this.shells = shells;
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get(RULES, Audience.ENGINEERS, (context, session) -> steps.show(context, session, this::show));
        routes.post(RULES, Audience.ENGINEERS, (context, session) -> step(context, session, described(context)));
        routes.post(
                RULES + "/add",
                Audience.ENGINEERS,
                (context, session) -> step(context, session, new AddAccommodation(DraftSteps.words(context, "added"))));
        routes.post(
                RULES + "/remove",
                Audience.ENGINEERS,
                (context, session) -> step(context, session, new RemoveAccommodation(at(context))));
    }

    private static int at(Context context) {
        return Fields.edition(context, "at");
    }

    private static Edit described(Context context) {
        return new DescribeAccommodation(
                at(context),
                AccommodationRule.Code.valueOf(
                        Fields.choice(context, "code", CODES).toUpperCase(Locale.ROOT)),
                DraftSteps.words(context, "official"),
                DraftSteps.bilingual(context, "text"),
                new DescribeAccommodation.ConditionLines(
                        conditions(context, "conditions-official"),
                        conditions(context, "conditions-fr"),
                        conditions(context, "conditions-en"),
                        Fields.choice(context, "required", Set.of("all", "one")).equals("all"),
                        DraftSteps.words(context, "said")));
    }

    private void step(Context context, Session session, Edit edit) {
        steps.take(context, session, edit, "/accommodations?done=step", this::show);
    }

    private static List<String> conditions(Context context, String name) {
        return DraftSteps.lines(context, name).stream()
                .map(line -> line.equals(AccommodationPages.WORDLESS) ? "" : line)
                .toList();
    }

    private void show(Context context, Session session, Typed typed, Optional<Notice> notice) {
        Texts texts = shells.texts(session);
        Draft draft = steps.draft(context, session);
        pages.show(
                context,
                "framework/accommodations.jte",
                new AccommodationPages(texts, typed)
                        .page(
                                steps.head(context, session, draft, texts.of("framework.accommodations"), notice),
                                draft.content().framework().accommodationRules()));
    }
}
