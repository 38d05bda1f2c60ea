// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a browser or program sees from outside.
@IntegrationTest
class SecurityModuleTest {

    @LocalServerPort int port;
    @Autowired TestPeople testPeople;
    @Autowired People people;

    final CookieManager cookies = new CookieManager();
    final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void answersTheApiWithoutATokenByAProblemDetail() throws Exception {
        var answer = send("/api/v1/statements", request -> request);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("www-authenticate").orElseThrow())
                .startsWith("Bearer");
        assertThat(answer.body()).contains("\"status\":401", "people.refusal.bearToken");
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void answersInTheCallersLanguage() throws Exception {
        var answer =
                send("/api/v1/statements", request -> request.header("Accept-Language", "es-AR"));

        assertThat(answer.body()).contains("Inicie sesión");
    }

    @Test
    void answersAnUnknownTokenLikeNone() throws Exception {
        var answer =
                send(
                        "/api/v1/statements",
                        request -> request.header("Authorization", "Bearer ot_unknown"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void letsATokenInAndSaysWhatIsNotThere() throws Exception {
        var token = testPeople.tokenOf(testPeople.aPerson(Role.INTERVIEWER));

        var answer =
                send(
                        "/api/v1/nothing-like-this",
                        request -> request.header("Authorization", "Bearer " + token));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type").orElseThrow())
                .startsWith("application/problem+json");
    }

    @Test
    void takesNoCookieForTheApi() throws Exception {
        signIn(testPeople.aPersonWithPassphrase(Role.INTERVIEWER));

        assertThat(send("/api/v1/statements", request -> request).statusCode()).isEqualTo(401);
    }

    @Test
    void sendsEveryPageWithStrictHeaders() throws Exception {
        var headers = send("/login", request -> request).headers();

        var policy = headers.firstValue("content-security-policy").orElseThrow();
        assertThat(policy)
                .contains(
                        "default-src 'none'",
                        "object-src 'none'",
                        "connect-src 'self'",
                        "form-action 'self'",
                        "frame-ancestors 'none'",
                        "script-src 'self' 'nonce-")
                .doesNotContain("http:", "https:", "*");
        assertThat(policy.substring(policy.indexOf("script-src"), policy.indexOf("style-src")))
                .doesNotContain("unsafe-inline");
        assertThat(headers.firstValue("referrer-policy")).contains("no-referrer");
        assertThat(headers.firstValue("cross-origin-opener-policy")).contains("same-origin");
        assertThat(headers.firstValue("cross-origin-resource-policy")).contains("same-origin");
        assertThat(headers.firstValue("x-frame-options")).contains("DENY");
        assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
        assertThat(headers.firstValue("permissions-policy").orElseThrow())
                .contains("microphone=(self)", "camera=()");
    }

    @Test
    void neverUsesANonceTwice() throws Exception {
        assertThat(policyOf("/login")).isNotEqualTo(policyOf("/login"));
    }

    @Test
    void handsOutStylesAndFontsToEverybodyAndLetsThemBeKept() throws Exception {
        var styles = send("/styles/app.css", request -> request);
        var font = send("/styles/fonts/source-sans-3-latin-wght-normal.woff2", request -> request);

        assertThat(styles.statusCode()).isEqualTo(200);
        assertThat(font.statusCode()).isEqualTo(200);
        assertThat(font.headers().firstValue("cache-control").orElse("")).contains("max-age");
    }

    @Test
    void refusesAPushConnectionThatAnotherSiteOpened() throws Exception {
        assertThat(push("https://elsewhere.example").statusCode()).isEqualTo(403);
        assertThat(push("null").statusCode()).isEqualTo(403);
        assertThat(push("http://localhost:" + port).statusCode()).isNotEqualTo(403);
    }

    @Test
    void refusesASignInThatAnotherSiteSends() throws Exception {
        var answer =
                send(
                        "/login",
                        request ->
                                request.header("Origin", "https://elsewhere.example")
                                        .POST(BodyPublishers.ofString("username=a&password=b")));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void givesANewSessionAtSignInAndEndsItWhenThePersonIsSwitchedOff() throws Exception {
        send("/login", request -> request);
        var before = session();
        var ines = testPeople.aPersonWithPassphrase(Role.INTERVIEWER);

        var answer = signIn(ines);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElseThrow()).doesNotContain("login");
        assertThat(session()).isNotEqualTo(before);
        assertThat(send("/administration/people-not-there", request -> request).uri().getPath())
                .doesNotContain("login");
        assertThat(answer.headers().allValues("set-cookie"))
                .anyMatch(cookie ->
                        cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));

        testPeople.asAdministrator(() -> people.deactivate(ines.id()));

        var after = send("/administration/people", request -> request);
        assertThat(after.statusCode()).isEqualTo(302);
        assertThat(after.headers().firstValue("location").orElseThrow()).contains("login");
    }

    @Test
    void saysTheSameToEveryRefusedSignIn() throws Exception {
        var wrongName = signIn("nobody-at-all", "wrong passphrase here");
        var wrongPassphrase =
                signIn(
                        testPeople.aPersonWithPassphrase(Role.OBSERVER).login(),
                        "wrong passphrase here");

        assertThat(wrongName.headers().firstValue("location"))
                .isEqualTo(wrongPassphrase.headers().firstValue("location"));
        assertThat(wrongName.headers().firstValue("location").orElseThrow())
                .endsWith("/login?refused");
    }

    private String policyOf(String path) throws Exception {
        return send(path, request -> request)
                .headers()
                .firstValue("content-security-policy")
                .orElseThrow();
    }

    private HttpResponse<String> push(String origin) throws Exception {
        return send("/VAADIN/push?v-r=push", request -> request.header("Origin", origin));
    }

    private HttpResponse<String> signIn(Person person) throws Exception {
        return signIn(person.login(), TestPeople.PASSPHRASE);
    }

    private HttpResponse<String> signIn(String login, String password) throws Exception {
        var form =
                "username="
                        + login
                        + "&password="
                        + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return send(
                "/login",
                request ->
                        request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)));
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> with)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return browser.send(with.apply(request).build(), BodyHandlers.ofString());
    }
}
