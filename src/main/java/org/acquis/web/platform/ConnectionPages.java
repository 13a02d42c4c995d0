package org.acquis.web.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acquis.ops.FoundEvent;
import org.acquis.platform.ConnectionFinding;
import org.acquis.platform.PlatformOverview;
import org.acquis.platform.PlatformOverview.Deployment;
import org.acquis.platform.PlatformStatus;
import org.acquis.web.FindingWords;
import org.acquis.web.ScopeWords;
import org.acquis.web.Texts;
import org.acquis.web.platform.ConnectionPage.DeploymentRow;
import org.acquis.web.platform.ConnectionPage.Line;
import org.acquis.web.platform.ConnectionPage.PlatformRow;

/** Puts platforms into words. */
final class ConnectionPages {
    private final Texts texts;

    ConnectionPages(Texts texts) {
        this.texts = texts;
    }

    /** @param findings of the check that was just made; empty for a platform that was not checked */
    PlatformRow row(PlatformOverview platform, List<ConnectionFinding> findings) {
        boolean ours = !platform.file();
        return new PlatformRow(
                platform.id().value(),
                platform.name(),
                platform.issuer(),
                platform.clientId(),
                platform.status() == PlatformStatus.ACTIVE ? "sent" : "settled",
                texts.of("connection.status." + platform.status().code()),
                note(platform),
                platform.deployments().stream()
                        .map(each -> deployment(each, ours && platform.status() != PlatformStatus.REMOVED))
                        .toList(),
                moment(platform.lastLaunch()),
                moment(platform.lastToken()),
                platform.lastError()
                        .map(code -> texts.of("connection.error-line", error(code), moment(platform.lastErrorAt())))
                        .orElse(texts.of("connection.none")),
                platform.granted().map(scopes -> ScopeWords.of(texts, scopes)),
                platform.hosts(),
                findings.stream()
                        .map(finding -> new Line(finding.well(), FindingWords.of(texts, finding)))
                        .toList(),
                ours && platform.status() == PlatformStatus.ACTIVE,
                ours && platform.status() == PlatformStatus.SUSPENDED,
                ours && platform.status() != PlatformStatus.REMOVED);
    }

    String event(FoundEvent event, Optional<String> platform) {
        String what = event.code().map(this::error).orElse(texts.of("connection.event-other", event.action()));
        return texts.of(
                "connection.event",
                texts.dateTime(event.at()),
                texts.find("connection.action." + event.action()).orElse(event.action()),
                platform.orElse(texts.of("connection.none")),
                what);
    }

    private Optional<String> note(PlatformOverview platform) {
        if (platform.file()) {
            return Optional.of(texts.of("connection.by-file"));
        }
        return platform.status() != PlatformStatus.REMOVED
                        && platform.replacedBy().isPresent()
                ? Optional.of(texts.of("connection.will-be-replaced"))
                : Optional.empty();
    }

    private DeploymentRow deployment(Deployment deployment, boolean mayAccept) {
        return new DeploymentRow(
                deployment.id(),
                deployment.name(),
                deployment.accepted() ? "sent" : "waiting",
                deployment.accepted()
                        ? texts.of("connection.accepted")
                        : texts.of("connection.waiting", texts.dateTime(deployment.since())),
                mayAccept && !deployment.accepted());
    }

    String error(String code) {
        return texts.find("refusal." + code)
                .or(() -> texts.find("connection.error." + code))
                .orElse(code);
    }

    private String moment(Optional<Instant> at) {
        return at.map(texts::dateTime).orElse(texts.of("connection.never"));
    }
}
