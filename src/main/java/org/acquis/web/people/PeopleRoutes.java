package org.acquis.web.people;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.roster.GivingSchoolRoles;
import org.acquis.roster.PersonId;
import org.acquis.roster.SchoolMember;
import org.acquis.roster.SchoolRole;
import org.acquis.roster.SelectSchoolMembers;
import org.acquis.web.Fields;
import org.acquis.web.Pages;
import org.acquis.web.Shells;
import org.acquis.web.Texts;
import org.acquis.web.session.Audience;
import org.acquis.web.session.Session;
import org.acquis.web.session.SessionRoutes;

/** {@code /people}: roles of the administrator's school, and no other's. */
public final class PeopleRoutes {
    private static final int LONGEST_NAME = 200;
    private static final Set<String> DONE = Set.of("given", "withdrawn", "unchanged");
    private static final Set<String> ROLES =
            Arrays.stream(SchoolRole.values()).map(SchoolRole::code).collect(Collectors.toUnmodifiableSet());

    private final SelectSchoolMembers members;
    private final GivingSchoolRoles giving;
    private final Pages pages;
    private final Shells shells;

    public PeopleRoutes(SelectSchoolMembers members, GivingSchoolRoles giving, Pages pages, Shells shells) {
        this.members = members;
        this.giving = giving;
        this.pages = pages;
        this.shells = shells;
    }

    public void mount(SessionRoutes<Session> routes) {
        routes.get("/people", Audience.ADMINISTRATORS, this::show);
        routes.post("/people/give", Audience.ADMINISTRATORS, this::give);
        routes.post("/people/withdraw", Audience.ADMINISTRATORS, this::withdraw);
    }

    private void show(Context context, Session session) {
        Texts texts = shells.texts(session);
        String asked = Fields.cleaned(context.queryParam("name"), LONGEST_NAME);
        List<SchoolMember> found = asked.isEmpty() ? List.of() : members.named(session.school(), asked);
        Optional<String> notice = Optional.ofNullable(context.queryParam("done"))
                .filter(DONE::contains)
                .map(done -> texts.of("people.done." + done));
        pages.show(
                context,
                "people/people.jte",
                new PeoplePage(
                        shells.of(session, "people", texts.of("people.title")),
                        notice,
                        rows(texts, members.withRole(session.school())),
                        asked,
                        rows(texts, found),
                        remark(texts, asked, found.size())));
    }

    private static Optional<String> remark(Texts texts, String asked, int found) {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        if (found == 0) {
            return Optional.of(texts.of("people.none", asked));
        }
        return found < SelectSchoolMembers.AT_MOST
                ? Optional.empty()
                : Optional.of(texts.of("people.more", SelectSchoolMembers.AT_MOST));
    }

    private static List<PeoplePage.Row> rows(Texts texts, List<SchoolMember> people) {
        return people.stream().map(member -> row(texts, member)).toList();
    }

    private static PeoplePage.Row row(Texts texts, SchoolMember member) {
        long id = member.person().value();
        String name = member.name().isEmpty() ? texts.of("shell.nameless", Long.toString(id)) : member.name();
        return new PeoplePage.Row(
                id,
                name,
                host(member.issuer()),
                Arrays.stream(SchoolRole.values())
                        .filter(member.roles()::contains)
                        .map(role -> new PeoplePage.Held(
                                role.code(),
                                word(texts, role),
                                texts.of("people.withdraw-from", word(texts, role), name)))
                        .toList(),
                Arrays.stream(SchoolRole.values())
                        .filter(role -> !member.roles().contains(role))
                        .map(role -> new PeoplePage.Choice(role.code(), word(texts, role)))
                        .toList());
    }

    private static String word(Texts texts, SchoolRole role) {
        return texts.of("people.role." + role.code());
    }

    private static String host(String issuer) {
        try {
            return Optional.ofNullable(URI.create(issuer).getHost()).orElse(issuer);
        } catch (IllegalArgumentException noAddress) {
            return issuer;
        }
    }

    private void give(Context context, Session session) {
        boolean done = giving.give(session.school(), person(context), role(context), session.person());
        back(context, session, done ? "given" : "unchanged");
    }

    private void withdraw(Context context, Session session) {
        boolean done = giving.withdraw(session.school(), person(context), role(context), session.person());
        back(context, session, done ? "withdrawn" : "unchanged");
    }

    private static PersonId person(Context context) {
        return new PersonId(Fields.formId(context, "person"));
    }

    private static SchoolRole role(Context context) {
        return SchoolRole.of(Fields.choice(context, "role", ROLES));
    }

    /** To the same search, so that the next role is one step away. */
    private static void back(Context context, Session session, String done) {
        String name = URLEncoder.encode(Fields.text(context, "name", LONGEST_NAME), StandardCharsets.UTF_8);
        context.redirect(session.base() + "/people?done=" + done + "&name=" + name, HttpStatus.SEE_OTHER);
    }
}
