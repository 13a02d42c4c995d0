/**
 * A framework-free LTI 1.3 Advantage library: only Nimbus, Jackson and JSpecify, nothing of the application. What must be
 * stored and how HTTP is spoken are ports: {@link org.acquis.lti13.Registrations},
 * {@link org.acquis.lti13.login.PendingLogins}, {@link org.acquis.lti13.keys.ToolKeys}, {@link org.acquis.lti13.LtiHttp}.
 *
 * <pre>{@code
 * // once, where the application is put together
 * PlatformKeys platformKeys = new PlatformKeys(http);
 * ThirdPartyLogin login = new ThirdPartyLogin(baseUrl, launchUrl, registrations, pendingLogins, new SecureRandom());
 * LaunchVerifier launches = new LaunchVerifier(registrations, pendingLogins, platformKeys);
 * ServiceCalls calls = new ServiceCalls(http, new AccessTokens(http, toolKeys, clock), clock);
 * AgsClient ags = new AgsClient(calls);
 *
 * // GET or POST of the login address
 * LoginOutcome begun = login.start(LoginInitiation.from(request::parameter), browser, clock.instant());
 * if (begun instanceof LoginOutcome.Redirect redirect) {
 *     answer.redirect(redirect.location());
 * }
 *
 * // POST of the launch address
 * LaunchOutcome outcome = launches.verify(LaunchForm.from(request::formField), browserOrNull, clock.instant());
 * if (outcome instanceof LaunchOutcome.Accepted accepted) {
 *     letIn(accepted.launch());
 * } else if (outcome instanceof LaunchOutcome.Refused refused) {
 *     answer.page(refused.refusal().status(), refused.refusal().messageKey());
 * }
 *
 * // later, from anywhere
 * ServiceAnswer<Delivered> sent = ags.postScore(registration, scopes, lineItem, Score.graded(...));
 * }</pre>
 */
@NullMarked
package org.acquis.lti13;

import org.jspecify.annotations.NullMarked;
