// SPDX-License-Identifier: Apache-2.0
package org.oncetold.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// A program that calls the API as written, sensible or not.
public record Caller(int port, String token) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /// @param call method and path below `/api/v1`
    public HttpResponse<String> send(String call, String body, String... headers) {
        var parts = call.split(" ", 2);
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/api/v1" + parts[1]))
                        .method(parts[0], BodyPublishers.ofString(body));
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        for (var i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> sendJson(String call, String body) {
        return send(call, body, "Content-Type", "application/json");
    }
}
