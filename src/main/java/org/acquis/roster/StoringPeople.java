package org.acquis.roster;

import static org.acquis.schema.Tables.CANDIDATE;
import static org.acquis.schema.Tables.PERSON;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.acquis.lti13.nrps.Member;
import org.acquis.platform.SchoolId;
import org.acquis.roster.Arrival.Names;
import org.acquis.roster.Known.KnownPerson;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;

/** Finds or creates the people behind the members of a roster, and keeps what is told of their names. */
final class StoringPeople {
    private final DSLContext tx;
    private final SchoolId school;
    private final String issuer;
    private final Instant now;

    StoringPeople(DSLContext tx, SchoolId school, String issuer, Instant now) {
        this.tx = tx;
        this.school = school;
        this.issuer = issuer;
        this.now = now;
    }

    /**
     * @return the person of each member, by user id
     * @throws org.jooq.exception.IntegrityConstraintViolationException when one of them was stored by a launch just now
     */
    Map<String, Long> store(List<Member> members) {
        Map<String, Long> ids = new HashMap<>();
        for (int from = 0; from < members.size(); from += StoringMembers.ROWS) {
            List<Member> some = members.subList(from, Math.min(from + StoringMembers.ROWS, members.size()));
            Map<String, KnownPerson> known = known(some);
            known.forEach((sub, person) -> ids.put(sub, person.id()));
            rename(some, known);
            ids.putAll(create(some.stream()
                    .filter(member -> !known.containsKey(member.userId()))
                    .toList()));
        }
        return ids;
    }

    private Map<String, KnownPerson> known(List<Member> members) {
        List<String> subs = members.stream().map(Member::userId).toList();
        return tx.select(PERSON.SUB, PERSON.ID, PERSON.NAME, PERSON.GIVEN_NAME, PERSON.FAMILY_NAME)
                .from(PERSON)
                .where(PERSON.SCHOOL_ID.eq(school.value()))
                .and(PERSON.ISSUER.eq(issuer))
                .and(PERSON.SUB.in(subs))
                .fetchMap(
                        row -> row.value1(),
                        row -> new KnownPerson(row.value2(), new Names(row.value3(), row.value4(), row.value5())));
    }

    private void rename(List<Member> members, Map<String, KnownPerson> known) {
        BatchBindStep batch = tx.batch(tx.update(PERSON)
                .set(PERSON.NAME, (String) null)
                .set(PERSON.GIVEN_NAME, (String) null)
                .set(PERSON.FAMILY_NAME, (String) null)
                .set(PERSON.UPDATED_AT, (Instant) null)
                .where(PERSON.ID.eq((Long) null)));
        for (Member member : members) {
            KnownPerson person = known.get(member.userId());
            if (person == null) {
                continue;
            }
            Names names = Names.of(member.name()).over(person.names());
            if (!names.equals(person.names())) {
                batch = batch.bind(names.name(), names.given(), names.family(), now, person.id());
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private Map<String, Long> create(List<Member> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        Iterator<Long> candidates = candidates(members.size()).iterator();
        var insert = tx.insertInto(
                PERSON,
                PERSON.SCHOOL_ID,
                PERSON.CANDIDATE_ID,
                PERSON.ISSUER,
                PERSON.SUB,
                PERSON.NAME,
                PERSON.GIVEN_NAME,
                PERSON.FAMILY_NAME,
                PERSON.CREATED_AT,
                PERSON.UPDATED_AT);
        for (Member member : members) {
            Names names = Names.of(member.name());
            insert = insert.values(
                    school.value(),
                    candidates.next(),
                    issuer,
                    member.userId(),
                    names.name(),
                    names.given(),
                    names.family(),
                    now,
                    now);
        }
        return insert.returningResult(PERSON.SUB, PERSON.ID).fetchMap(row -> row.value1(), row -> row.value2());
    }

    private List<Long> candidates(int number) {
        var insert = tx.insertInto(CANDIDATE, CANDIDATE.SCHOOL_ID, CANDIDATE.CREATED_AT);
        for (int i = 0; i < number; i++) {
            insert = insert.values(school.value(), now);
        }
        return insert.returningResult(CANDIDATE.ID).fetch(row -> row.value1());
    }
}
