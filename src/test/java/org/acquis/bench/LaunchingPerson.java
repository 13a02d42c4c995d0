package org.acquis.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.acquis.lti13.fixture.Keys;

/** What a platform says of one person who opens one activity, in the size that Moodle says it. */
final class LaunchingPerson {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String ROLE = "http://purl.imsglobal.org/vocab/lis/v2/membership#";
    private static final JWSSigner SIGNER = new RSASSASigner(Keys.PLATFORM.privateKey());

    private final String issuer;
    private final int number;

    LaunchingPerson(URI issuer, int number) {
        this.issuer = issuer.toString();
        this.number = number;
    }

    String sub() {
        return "person-" + number;
    }

    /** Each has a network address of his own, as told by a proxy: logins of one address are limited. */
    String address() {
        return "10.20." + number / 250 + "." + (number % 250 + 1);
    }

    /** One in twenty is a trainer; each opens one of ten activities. */
    String idToken(String nonce, URI target, Instant now) {
        int activity = number % 10 + 1;
        String services = issuer + "/mod/lti/services.php/2/lineitems";
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(Tool.CLIENT_ID)
                .subject(sub())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce)
                .claim("name", "Person " + number)
                .claim("given_name", "Person")
                .claim("family_name", String.valueOf(number))
                .claim(LTI + "deployment_id", "1")
                .claim(LTI + "message_type", "LtiResourceLinkRequest")
                .claim(LTI + "version", "1.3.0")
                .claim(LTI + "target_link_uri", target.toString())
                .claim(LTI + "roles", List.of(ROLE + (number % 20 == 0 ? "Instructor" : "Learner")))
                .claim(
                        LTI + "context",
                        Map.of("id", "2", "label", "CFA", "title", "Formation", "type", List.of("CourseSection")))
                .claim(LTI + "resource_link", Map.of("id", "link-" + activity, "title", "Étude de cas " + activity))
                .claim(LTI + "custom", Map.of("context_memberships_url", services))
                .claim(
                        LTI + "launch_presentation",
                        Map.of("locale", "fr", "document_target", "iframe", "return_url", issuer + "/return"))
                .claim(
                        LTI + "tool_platform",
                        Map.of("guid", "measured", "product_family_code", "moodle", "version", "2024100700"))
                .claim(
                        "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
                        Map.of(
                                "scope",
                                        List.of(
                                                "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
                                                "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly",
                                                "https://purl.imsglobal.org/spec/lti-ags/scope/score"),
                                "lineitems", services + "?type_id=1",
                                "lineitem", services + "/" + activity + "/lineitem?type_id=1"))
                .claim(
                        "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
                        Map.of(
                                "context_memberships_url",
                                issuer + "/mod/lti/services.php/CourseSection/2/bindings/1/memberships",
                                "service_versions",
                                List.of("1.0", "2.0")))
                .build();
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(Keys.PLATFORM.keyId())
                            .build(),
                    claims);
            token.sign(SIGNER);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
