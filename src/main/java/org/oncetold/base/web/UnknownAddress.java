// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.oncetold.base.Refusal;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers for every address of the API that nobody else answers for.
@RestController
@Hidden
class UnknownAddress {

    @RequestMapping("/api/**")
    void refuse() {
        throw Refusal.notFound("base.refusal.nothingHere");
    }
}
