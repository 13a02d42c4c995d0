/**
 * A framework-free LTI 1.3 Advantage library: only Nimbus, Jackson and JSpecify, nothing of the application. What must be
 * stored and how HTTP is spoken are ports: {@link org.acquis.lti13.Registrations},
 * {@link org.acquis.lti13.login.PendingLogins}, {@link org.acquis.lti13.keys.ToolKeys}, {@link org.acquis.lti13.LtiHttp}.
 *
 * <pre>{@code
 * class ExampleTool {
 *     private final ThirdPartyLogin login;
 *     private final LaunchVerifier launches;
 *     private final AgsClient gradebook;
 *     private final Clock clock;
 *
 *     // Four ports: what is stored (platforms, logins, own keys), and how HTTP is spoken.
 *     ExampleTool(URI base, Registrations platforms, PendingLogins logins, ToolKeys keys, LtiHttp http, Clock clock) {
 *         this.login = new ThirdPartyLogin(base, base.resolve("/launch"), platforms, logins, new SecureRandom());
 *         this.launches = new LaunchVerifier(platforms, logins, new PlatformKeys(http));
 *         this.gradebook = new AgsClient(new ServiceCalls(http, new AccessTokens(http, keys, clock), clock));
 *         this.clock = clock;
 *     }
 *
 *     // GET or POST of the login address: where to send the browser, which keeps the binding in a cookie.
 *     URI login(Function<String, @Nullable String> parameter, BrowserBinding browser) {
 *         LoginOutcome outcome = login.start(LoginInitiation.from(parameter), browser, clock.instant());
 *         if (outcome instanceof LoginOutcome.Redirect redirect) {
 *             return redirect.location();
 *         }
 *         throw new IllegalStateException(
 *                 ((LoginOutcome.Refused) outcome).refusal().code());
 *     }
 *
 *     // POST of the launch address.
 *     Launch launch(Function<String, @Nullable String> field, @Nullable BrowserBinding browser) {
 *         LaunchOutcome outcome = launches.verify(LaunchForm.from(field), browser, clock.instant());
 *         if (outcome instanceof LaunchOutcome.Accepted accepted) {
 *             return accepted.launch();
 *         }
 *         throw new IllegalStateException(
 *                 ((LaunchOutcome.Refused) outcome).refusal().code());
 *     }
 *
 *     // Later, from anywhere: a failure is a value that says what to do next.
 *     ServiceAnswer<Delivered> send(Launch launch, int points) {
 *         AgsEndpoint offered = launch.ags().orElseThrow();
 *         URI column = offered.lineItem().orElseThrow();
 *         Score score = Score.graded(
 *                 launch.subject(), new BigDecimal(points), BigDecimal.TEN, Optional.empty(), clock.instant());
 *         return gradebook.postScore(launch.registration(), offered.scopes(), column, score);
 *     }
 * }
 * }</pre>
 */
@NullMarked
package org.acquis.lti13;

import org.jspecify.annotations.NullMarked;
