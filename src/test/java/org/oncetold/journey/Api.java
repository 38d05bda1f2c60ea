// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.oncetold.testing.ServerProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API as one invented person calls it.
public final class Api {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(60)).build();

    private final String url;
    private final String token;

    public Api(ServerProcess server, String person) {
        this(server.url(), server.token(person));
    }

    /// @param url of the server, or of what stands before it
    Api(String url, String token) {
        this.url = url;
        this.token = token;
    }

    public HttpResponse<byte[]> get(String path) throws IOException {
        return send(request(path).GET());
    }

    public HttpResponse<byte[]> post(String path, String json) throws IOException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<byte[]> post(String path, byte[] media) throws IOException {
        return send(
                request(path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(media)));
    }

    public HttpResponse<byte[]> put(String path, String json) throws IOException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)));
    }

    public HttpResponse<byte[]> putChunk(
            String recording, long seq, byte[] bytes, String sha256, long firstSample)
            throws IOException {
        return send(
                request("/recordings/" + recording + "/chunks/" + seq)
                        .header("Content-Type", "application/octet-stream")
                        .header("X-Sha256", sha256)
                        .header("X-First-Sample", String.valueOf(firstSample))
                        .PUT(BodyPublishers.ofByteArray(bytes)));
    }

    public static JsonNode json(HttpResponse<byte[]> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
