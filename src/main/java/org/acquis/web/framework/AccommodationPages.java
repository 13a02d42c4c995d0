package org.acquis.web.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acquis.framework.Bilingual;
import org.acquis.framework.exchange.AccommodationRule;
import org.acquis.framework.exchange.AccommodationRule.Conditions;
import org.acquis.framework.exchange.Wording;
import org.acquis.web.Texts;

/** Composes the page of the general rules for candidates with a disability. */
final class AccommodationPages {
    /** Stands on the line of a condition that has no words of this kind, so that the others keep their lines. */
    static final String WORDLESS = "–";

    private static final Bilingual NONE = new Bilingual("", "");

    private final Texts texts;
    private final Typed typed;

    AccommodationPages(Texts texts, Typed typed) {
        this.texts = texts;
        this.typed = typed;
    }

    AccommodationsPage page(DraftHead head, List<AccommodationRule> rules) {
        List<AccommodationsPage.RuleForm> forms = new ArrayList<>();
        for (AccommodationRule rule : rules) {
            boolean refused = typed.in("at")
                    .filter(Integer.toString(forms.size())::equals)
                    .isPresent();
            forms.add(form(forms.size(), rule, refused ? typed : Typed.nothing()));
        }
        return new AccommodationsPage(head, forms, typed.or("added", ""));
    }

    private AccommodationsPage.RuleForm form(int at, AccommodationRule rule, Typed written) {
        Bilingual text = rule.text().label().orElse(NONE);
        Optional<Conditions> conditions = rule.conditions();
        String code = written.or("code", code(rule.code()));
        return new AccommodationsPage.RuleForm(
                at,
                texts.of("framework.accommodation." + code(rule.code())),
                Arrays.stream(AccommodationRule.Code.values())
                        .map(AccommodationPages::code)
                        .map(each -> new PartPage.Choice(
                                each, texts.of("framework.accommodation." + each), each.equals(code)))
                        .toList(),
                written.or("official", rule.text().official().orElse("")),
                written.or("text-fr", text.fr()),
                written.or("text-en", text.en()),
                written.or("conditions-official", lines(conditions, each -> each.official())),
                written.or(
                        "conditions-fr", lines(conditions, each -> each.label().map(Bilingual::fr))),
                written.or(
                        "conditions-en", lines(conditions, each -> each.label().map(Bilingual::en))),
                written.in("required")
                        .map("all"::equals)
                        .orElse(conditions.filter(Conditions::allRequired).isPresent()),
                written.or("said", conditions.flatMap(Conditions::said).orElse("")));
    }

    private static String lines(Optional<Conditions> conditions, Function<Wording, Optional<String>> words) {
        List<Wording> texts = conditions.map(Conditions::texts).orElse(List.of());
        return texts.stream().noneMatch(each -> words.apply(each).isPresent())
                ? ""
                : texts.stream()
                        .map(each -> words.apply(each).orElse(WORDLESS).replace('\n', ' '))
                        .collect(Collectors.joining("\n"));
    }

    static String code(AccommodationRule.Code code) {
        return code.name().toLowerCase(Locale.ROOT);
    }
}
