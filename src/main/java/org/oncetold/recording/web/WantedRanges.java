// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// The parts of the sound a caller asks for. Asked before anything is opened, so that what cannot
/// be given is not in the log as if it had been.
final class WantedRanges {

    /// @throws ErrorResponseException 416 with the length, when a part lies outside or the header
    ///   cannot be read
    static void check(HttpHeaders headers, long length) {
        var header = headers.getFirst(HttpHeaders.RANGE);
        if (header == null) return;
        var ranges = parse(header, length);
        if (ranges.isEmpty() || ranges.stream().anyMatch(it -> it.getRangeStart(length) >= length))
            throw refusal(length);
    }

    private static List<HttpRange> parse(String header, long length) {
        try {
            return HttpRange.parseRanges(header);
        } catch (IllegalArgumentException e) {
            throw refusal(length);
        }
    }

    private static ErrorResponseException refusal(long length) {
        var refusal = new ErrorResponseException(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
        refusal.getHeaders().set(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
        return refusal;
    }

    private WantedRanges() {}
}
