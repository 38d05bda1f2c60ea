// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.web;

import org.oncetold.export.PrintedCard;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The person's card for the printer. Holds nothing of anybody.
@RestController
class PrintedCardPage {

    private final PrintedCard card;

    PrintedCardPage(PrintedCard card) {
        this.card = card;
    }

    @GetMapping("/card/print/{tag}")
    ResponseEntity<byte[]> print(@PathVariable String tag) {
        var name = ContentDisposition.inline().filename("card.pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(card.in(tag));
    }
}
