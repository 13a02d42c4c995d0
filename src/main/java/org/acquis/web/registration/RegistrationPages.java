package org.acquis.web.registration;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acquis.lti13.Origin;
import org.acquis.lti13.registration.PlatformConfiguration;
import org.acquis.lti13.registration.RegistrationInitiation;
import org.acquis.platform.PlatformOverview;
import org.acquis.platform.RegistrationStep.Agreement;
import org.acquis.platform.RegistrationStep.Proposal;
import org.acquis.platform.School;
import org.acquis.web.FindingWords;
import org.acquis.web.ScopeWords;
import org.acquis.web.Texts;

/** Puts a registration into words. */
final class RegistrationPages {
    /** Claims that say who somebody is to the platform, and nothing about the person. */
    private static final List<String> TECHNICAL = List.of("iss", "sub");

    private static final List<String> NAMES = List.of("name", "given_name", "family_name");

    private final Texts texts;

    RegistrationPages(Texts texts) {
        this.texts = texts;
    }

    ProposalPage proposal(Context context, RegistrationInitiation initiation, Proposal proposal) {
        return new ProposalPage(
                texts,
                proposal.school().map(School::name),
                host(proposal.platform()),
                product(proposal.platform()),
                ScopeWords.of(texts, proposal.scopes()),
                people(proposal.claims()),
                others(proposal.others()),
                context.path(),
                new ProposalPage.Form(
                        Optional.ofNullable(initiation.openidConfiguration()).orElse(""),
                        Optional.ofNullable(initiation.token()).orElse("")));
    }

    AgreementPage agreement(Agreement agreement) {
        return new AgreementPage(
                texts,
                texts.of(agreement.updated() ? "registration.updated" : "registration.done"),
                agreement.school().name(),
                host(agreement.platform()),
                Origin.of(URI.create(agreement.platform().issuer()))
                        .map(Origin::toString)
                        .orElse(""),
                agreement.clientId(),
                agreement.deploymentId(),
                agreement.granted().map(scopes -> ScopeWords.of(texts, scopes)),
                agreement.token().well() ? Optional.empty() : Optional.of(FindingWords.of(texts, agreement.token())),
                agreement.platform().productFamily().filter("moodle"::equals).isPresent());
    }

    private List<String> people(Collection<String> claims) {
        boolean names = claims.stream().anyMatch(NAMES::contains);
        Stream<String> rest = claims.stream()
                .filter(claim -> !TECHNICAL.contains(claim) && !NAMES.contains(claim))
                .map(claim -> claim.equals("email")
                        ? texts.of("registration.claim-email")
                        : texts.of("registration.claim-other", claim));
        return Stream.concat(names ? Stream.of(texts.of("registration.claim-names")) : Stream.empty(), rest)
                .collect(Collectors.toList());
    }

    private List<ProposalPage.Other> others(List<PlatformOverview> known) {
        List<PlatformOverview> replaceable =
                known.stream().filter(other -> !other.file()).toList();
        return replaceable.stream()
                .map(other -> new ProposalPage.Other(other.id().value(), line(other), replaceable.size() == 1))
                .toList();
    }

    private String line(PlatformOverview other) {
        String launched = other.lastLaunch()
                .map(at -> texts.of("registration.launched", texts.dateTime(at)))
                .orElse(texts.of("registration.never-launched"));
        return texts.of("registration.other", other.clientId(), launched);
    }

    private static String host(PlatformConfiguration platform) {
        return URI.create(platform.issuer()).getRawAuthority();
    }

    private static Optional<String> product(PlatformConfiguration platform) {
        return platform.productFamily()
                .map(family -> platform.version()
                        .map(version -> family + " " + version)
                        .orElse(family));
    }
}
